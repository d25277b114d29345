import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify';
import type { z } from 'zod';
import type { Caller, Role } from '../core/caller.ts';
import type { ErrorCode } from '../core/errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A health check: not limited, and not logged when all is well. */
    isProbe?: boolean;
    /** A search: what its parameter `q` asks is counted. */
    isSearch?: boolean;
    /** For people: what goes wrong is told to a browser as a page. */
    isPage?: boolean;
    /** Time in which the body must have arrived, in ms; that of the application when absent. */
    bodyTimeout?: number;
    /** The least role that a caller needs; absent lets everybody in. */
    role?: Role;
  }
  interface FastifyRequest {
    /** Who asks; undefined is somebody without a key. */
    caller: Caller | undefined;
    /** Whether an Authorization header was sent that says nothing about who asks. */
    isKeyRefused: boolean;
  }
  interface FastifySchema {
    operationId?: string;
    summary?: string;
    description?: string;
    tags?: readonly string[];
    hide?: boolean;
    /** Errors of the domain that it answers with, beside those that every route has. */
    problems?: readonly ErrorCode[];
    /** What the service sends on its own to the URL in a field of the body, once the route has taken it. */
    sends?: { to: string; name: string; description: string; schema: z.ZodType };
  }
}

/** Handlers see what their zod schemas make of the request. */
export interface ZodTypeProvider extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  serializer: unknown;
}

/** A Fastify instance whose routes are described by zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
