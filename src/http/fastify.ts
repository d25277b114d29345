import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify';
import type { z } from 'zod';
import type { Caller, Role } from '../core/caller.ts';
import type { ErrorCode } from '../core/errors.ts';

export interface DocumentedFormat {
  mediaType: string;
  /** Without the dot. */
  extension: string;
  schema: z.ZodType;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A health check: not limited, and not logged when all is well. */
    isProbe?: boolean;
    /** A search: what its parameter `q` asks is counted. */
    isSearch?: boolean;
    /** For people: a browser gets errors as a page. */
    isPage?: boolean;
    /** Time in which the body must have arrived, in ms; that of the application when absent. */
    bodyTimeout?: number;
    /** The least role that a caller needs; absent lets everybody in. */
    role?: Role;
  }
  interface FastifyRequest {
    /** The caller; undefined without a key. */
    caller: Caller | undefined;
    /** Whether an Authorization header was sent that holds no valid key. */
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
    sends?: { to: string; name: string; summary: string; description: string; schema: z.ZodType };
    /**
     * What `Accept` or a suffix picks from, JSON among them. The document has JSON at the path itself and all of them at the path
     * with a suffix, so that generated clients get one type for one path.
     */
    formats?: readonly DocumentedFormat[];
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
