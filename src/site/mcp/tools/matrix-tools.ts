import { UTILITIES } from '../../../matrix/index.ts';
import type { McpTool } from '../tool.ts';

/** Each utility for Matrix as a tool. */
export const matrixTools: readonly McpTool[] = UTILITIES.map(
  ({ tool, summary, description, request, response, answer }) => ({
    name: tool,
    title: summary,
    description: `${summary}. ${description}`,
    input: request,
    output: response,
    run: answer,
  }),
);
