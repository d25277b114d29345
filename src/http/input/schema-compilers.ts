import type { FastifyServerOptions } from 'fastify';
import { validatorCompiler } from './validation.ts';

/**
 * What Fastify compiles schemas with. Named when an instance is made, and not set later: otherwise Fastify loads compilers
 * of its own, a hundred modules without a use here.
 */
export const SCHEMA_COMPILERS: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    // The option is typed for Ajv alone, but is called like `setValidatorCompiler`.
    buildValidator: (() => validatorCompiler) as never,
    // Answers are finished strings, proven against the document in the tests; nothing is filtered on the way out.
    buildSerializer: () => () => (data) => JSON.stringify(data),
  },
};
