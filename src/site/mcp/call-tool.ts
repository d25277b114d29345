import { AppError } from '../../core/errors.ts';
import { toInvalidRequest } from '../../http/input/validation.ts';
import type { McpTool, ToolContext } from './tool.ts';

/** As the protocol has it. */
export interface ToolResult {
  // The SDK's types let a result have other members.
  [member: string]: unknown;
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
}

/** Called when a tool fails for a reason that is not the caller's. */
export type OnFailure = (error: unknown) => void;

/**
 * Calls a tool. What is wrong with the call is a result too, in words that the assistant can act on; nothing in them
 * repeats what may be a secret.
 */
export const callTool = async (
  tool: McpTool,
  input: unknown,
  context: ToolContext,
  onFailure: OnFailure,
): Promise<ToolResult> => {
  try {
    const parsed = tool.input.safeParse(input);
    if (!parsed.success) throw toInvalidRequest(parsed.error, tool.input, '');
    const output = await tool.run(parsed.data, context);
    return {
      content: [{ type: 'text', text: JSON.stringify(output) }],
      // Every output schema is of an object.
      structuredContent: output as Record<string, unknown>,
    };
  } catch (error) {
    if (error instanceof AppError) return refusal(sentencesOf(error));
    onFailure(error);
    return refusal('The service failed to answer; its log has the details.');
  }
};

const refusal = (text: string): ToolResult => ({ content: [{ type: 'text', text }], isError: true });

const sentencesOf = ({ message, errors = [] }: AppError): string =>
  errors.length > 1 ? errors.map(({ detail }) => detail).join('\n') : message;
