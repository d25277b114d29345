import { createMcpHandler } from '@modelcontextprotocol/server';
import type { OnFailure } from './call-tool.ts';
import { createMcpServer } from './server.ts';
import type { ToolContext } from './tool.ts';
import { TOOLS } from './tools/index.ts';

export interface McpRequest {
  headers: Record<string, string | string[] | undefined>;
  /** Parsed. */
  body: unknown;
}

export interface McpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export type McpHandler = (request: McpRequest) => Promise<McpAnswer>;

/**
 * Answers requests of the Model Context Protocol over streamable HTTP, each by itself: no sessions, no streams that stay
 * open. Clients of the revisions of 2025 and of 2026 are both understood.
 */
export const mcpHandler = (context: ToolContext, onFailure: OnFailure): McpHandler => {
  const handler = createMcpHandler(() => createMcpServer(context, onFailure), { maxSubscriptions: 0 });
  return async ({ headers, body }) => {
    // The body is passed beside it, parsed: whatever the address and length of the request were, they say nothing.
    const request = new Request('http://localhost/mcp', { method: 'POST', headers: toHeaders(headers) });
    const response = await handler.fetch(request, { parsedBody: body });
    // Whether a connection stays open is up to the server.
    response.headers.delete('connection');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: withoutSent(await response.text(), response.status, { headers, body }),
    };
  };
};

const toHeaders = (headers: McpRequest['headers']): Headers => {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') all.set(name, value);
  }
  return all;
};

/** Headers and fields of the protocol that the SDK's refusals repeat. */
const sentIn = ({ headers, body }: McpRequest): unknown[] => [
  ...['mcp-protocol-version', 'mcp-method', 'mcp-name'].map((name) => headers[name]),
  fieldOf(fieldOf(fieldOf(body, 'params'), '_meta'), 'io.modelcontextprotocol/protocolVersion'),
];

const fieldOf = (value: unknown, name: string): unknown => Object(value)[name];

/** Names of methods and tools, and dates as versions are: they hold no secret. */
const isOfProtocol = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) || METHODS.has(text) || TOOLS.some(({ name }) => name === text);

const METHODS = new Set(['initialize', 'ping', 'server/discover', 'tools/list', 'tools/call']);

/**
 * A refusal that does not repeat what the caller has sent in the wrong place: it may be a secret. What was refused is in the
 * code; results are left as they are.
 */
const withoutSent = (answer: string, status: number, request: McpRequest): string => {
  if (status < 400) return answer;
  const repeats = sentIn(request).some(
    (sent) =>
      typeof sent === 'string' && !isOfProtocol(sent) && answer.includes(JSON.stringify(sent).slice(1, -1)),
  );
  if (!repeats) return answer;
  const { error, ...rest } = JSON.parse(answer);
  const { supported } = Object(error.data);
  const message =
    'The version of the protocol is none that is supported, or the headers Mcp-Method, Mcp-Name and MCP-Protocol-Version do not fit the body.';
  return JSON.stringify({
    ...rest,
    error: { code: error.code, message, ...(supported && { data: { supported } }) },
  });
};
