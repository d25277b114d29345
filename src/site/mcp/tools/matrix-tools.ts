import { UTILITIES } from '../../../matrix/registry.ts';
import type { Utility } from '../../../matrix/utility.ts';
import type { McpTool } from '../tool.ts';

/** Each utility for Matrix as a tool. Their outputs explain themselves, and are not in the list of tools. */
export const toMatrixTools = (utilities: readonly Utility[]): readonly McpTool[] =>
  utilities.map(({ tool, summary, description, request, answer }) => ({
    name: tool,
    title: summary,
    description: `${summary}. ${description}`,
    input: request,
    run: answer,
  }));

export const matrixTools = toMatrixTools(UTILITIES);
