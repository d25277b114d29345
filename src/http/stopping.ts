import type { Socket } from 'node:net';
import type { App } from './fastify.ts';

/**
 * Lets the service stop as soon as its last answer is out; answers a function that tells whether it is stopping. Node closes
 * only the connections that are idle when it is told to stop; those that were busy would be kept alive behind their
 * answers, and hold it up for as long.
 */
export const endConnectionsWhenStopping = (app: App): (() => boolean) => {
  let isStopping = false;
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    // Node takes a connection for idle when its answer is written, though the caller may not have read half of it.
    await Promise.all([...sockets].filter((socket) => socket.writableNeedDrain).map(emptied));
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
  return () => isStopping;
};

/** Ends when a caller has taken all that was written for it, or is gone. */
const emptied = (socket: Socket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', resolve);
  });
