import { createMcpHandler } from '@modelcontextprotocol/server';
import type { OnFailure } from './call-tool.ts';
import { createMcpServer } from './server.ts';
import type { ToolContext } from './tool.ts';

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
    // Whether a connection is kept is for the server to say.
    response.headers.delete('connection');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
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
