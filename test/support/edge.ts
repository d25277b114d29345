import { fastify } from 'fastify';
import type { Test } from 'tap';
import type { App, ZodTypeProvider } from '../../src/http/fastify.ts';
import { validatorCompiler } from '../../src/http/input/validation.ts';
import { handleUnroutable, setErrorHandler } from '../../src/http/problems/error-handler.ts';
import { ResponseEvents, reportResponses } from '../../src/http/response-events.ts';
import { responseHeaders, setResponseHeaders } from '../../src/http/response-headers.ts';

/**
 * The edge alone, without a store: for what no route of the application does. Closed when the test ends.
 *
 * @param prepare adds hooks before the error handler, as in the application
 */
export const testEdge = (t: Test, prepare: (app: App, events: ResponseEvents) => void = () => {}): App => {
  const events = new ResponseEvents();
  let ids = 0;
  const app: App = fastify({
    genReqId: () => `request-${++ids}`,
    frameworkErrors: handleUnroutable(events.emit),
    bodyLimit: 1000,
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  reportResponses(app, events.emit);
  setResponseHeaders(
    app,
    responseHeaders(undefined, () => false),
  );
  prepare(app, events);
  setErrorHandler(app);
  t.teardown(() => app.close());
  return app;
};
