import { fastify } from 'fastify';
import type { Test } from 'tap';
import { headEveryAnswer } from '../../src/http/default-headers.ts';
import type { App, ZodTypeProvider } from '../../src/http/fastify.ts';
import { validatorCompiler } from '../../src/http/input/validation.ts';
import { answerErrors, answerUnroutable } from '../../src/http/problems/error-handler.ts';

/**
 * The edge alone, without a store: for what no route of the application does. Closed when the test ends.
 *
 * @param prepare adds hooks before those that answer errors, as in the application
 */
export const testEdge = (t: Test, prepare: (app: App) => void = () => {}): App => {
  let ids = 0;
  const app: App = fastify({
    genReqId: () => `request-${++ids}`,
    frameworkErrors: answerUnroutable,
    bodyLimit: 1000,
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  headEveryAnswer(app);
  prepare(app);
  answerErrors(app);
  t.teardown(() => app.close());
  return app;
};
