import { AppError } from '../../core/errors.ts';
import type { App } from '../../http/fastify.ts';
import type { McpHandler } from './handler.ts';
import type { ToolContext } from './tool.ts';

export interface McpRoutesOptions extends ToolContext {
  /** Origins of pages that may use it, beside the service's own. */
  mcpOrigins: readonly string[];
}

/**
 * `POST /mcp`: the tools for assistants. Refusals of the protocol are in its own form (JSON-RPC); those from before it is
 * reached are problems.
 */
export const mcpRoutes = async (app: App, { mcpOrigins, ...context }: McpRoutesOptions): Promise<void> => {
  const isAllowed = allowedOrigins(context.publicUrl, mcpOrigins);
  let handler: Promise<McpHandler> | undefined;
  /** Loaded with the first request: the SDK is half a megabyte. */
  const load = (): Promise<McpHandler> => {
    handler ??= import('./handler.ts').then(({ mcpHandler }) =>
      mcpHandler(context, (error) => app.log.error({ err: error }, 'a tool failed')),
    );
    return handler;
  };

  app.post(
    '/mcp',
    {
      schema: { hide: true },
      onRequest: (request, _reply, done) => {
        done(isAllowed(request.headers.origin) ? undefined : originRefused());
      },
    },
    async (request, reply) => {
      const { status, headers, body } = await (await load())(request);
      return reply
        .code(status)
        .headers({ ...headers, 'cache-control': 'no-store' })
        .send(body);
    },
  );
};

const originRefused = (): AppError =>
  new AppError(
    'origin-refused',
    'Pages of this origin may not use this service; its operator can add the origin to MCP_ORIGINS.',
  );

/** Whether a page of that origin may use the service: its own pages may, and those that a setting names. */
export type IsAllowedOrigin = (origin: string | undefined) => boolean;

/**
 * Guards against pages that reach a service on a private machine or network through a name that they point to it ("DNS
 * rebinding"): browsers say which page asks, in `Origin`, and programs do not (MCP specification, "Transports").
 *
 * @param others origins, or `*` for any
 */
export const allowedOrigins = (publicUrl: string, others: readonly string[]): IsAllowedOrigin => {
  const known = new Set(others);
  if (URL.canParse(publicUrl)) known.add(new URL(publicUrl).origin);
  return (origin) => origin === undefined || known.has('*') || known.has(origin);
};
