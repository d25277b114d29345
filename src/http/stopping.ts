import type { App } from './fastify.ts';

/**
 * Lets the service stop as soon as its last answer is out. Node closes only the connections that are idle when it is told
 * to stop; those that were busy would be kept alive behind their answers, and hold it up for as long.
 */
export const endConnectionsWhenStopping = (app: App): void => {
  let isStopping = false;
  app.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isStopping) reply.header('connection', 'close');
    done(null, payload);
  });
  // An answer that had begun before could not say so.
  app.addHook('onResponse', (_request, _reply, done) => {
    if (isStopping) setImmediate(() => app.server.closeIdleConnections());
    done();
  });
};
