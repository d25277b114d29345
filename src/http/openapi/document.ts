import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** As `@fastify/swagger` types it; it can write Swagger 2 as well. */
export type OpenApiDocument = Extract<ReturnType<FastifyInstance['swagger']>, { openapi: string }>;
