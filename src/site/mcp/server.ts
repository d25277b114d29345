import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import type * as z from 'zod';
import { VERSION } from '../../core/version.ts';
import { callTool, type OnFailure, type ToolResult } from './call-tool.ts';
import type { McpTool, ToolContext } from './tool.ts';
import { TOOLS } from './tools/index.ts';

const INSTRUCTIONS =
  'A knowledge base of questions and answers. Search first (search_faq), read what you cite (get_entry), and cite the entry by its slug. When nothing fits, say so rather than guess. The Matrix tools look nothing up: they tell what a format says.';

/** A server with every tool: one a request over HTTP, one a connection over stdio. It holds nothing between calls. */
export const createMcpServer = (
  context: ToolContext,
  onFailure: OnFailure,
  tools: readonly McpTool[] = TOOLS,
): McpServer => {
  const server = new McpServer(
    { name: 'lectern', title: 'Lectern', version: VERSION },
    // The tools are the same as long as the process lives.
    { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } } },
  );
  const calls = new Map<string, (input: unknown) => Promise<ToolResult>>();
  for (const tool of tools) {
    const call = (input: unknown): Promise<ToolResult> => callTool(tool, input, context, onFailure);
    calls.set(tool.name, call);
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: described(tool.input),
        ...(tool.output && { outputSchema: described(tool.output) }),
        annotations: {
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      call,
    );
  }
  // In place of the SDK's own handler, which repeats the names of tools that there are not, and checks input before
  // `callTool` does, repeating that too.
  server.server.setRequestHandler('tools/call', ({ params }) => {
    const call = calls.get(params.name);
    if (call !== undefined) return call(params.arguments ?? {});
    const known = [...calls.keys()].join(', ');
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no such tool; there are ${known}.`);
  });
  return server;
};

type JsonSchemas = StandardSchemaWithJSON['~standard']['jsonSchema'];

/** What a tool takes or gives, for the list of tools. */
const described = (schema: z.ZodType): StandardSchemaWithJSON => {
  const standard = schema['~standard'];
  // Zod types it as optional, for versions before 4.2.
  const { input, output } = standard.jsonSchema as JsonSchemas;
  const jsonSchema = {
    input: (of) => inlineRoot(input(of)),
    output: (of) => inlineRoot(output(of)),
  } satisfies JsonSchemas;
  return { '~standard': { ...standard, jsonSchema } };
};

/** The schema itself in place of a reference to its name, which some assistants do not follow. */
const inlineRoot = ({ $ref, $defs, ...root }: Record<string, unknown>): Record<string, unknown> => {
  const { [nameIn($ref)]: named, ...others } = ($defs ?? {}) as Record<string, object>;
  return { ...root, ...named, ...(Object.keys(others).length > 0 && { $defs: others }) };
};

const nameIn = (reference: unknown): string => String(reference).replace('#/$defs/', '');
