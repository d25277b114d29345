import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Peers } from './clients/peers.ts';
import type { App } from './fastify.ts';

/** How long no request must come before the service stops listening, in ms. */
export const QUIET = 100;

/** The longest time that this is waited for, in ms. */
export const MAX_HOLD = 1_000;

/** When connections without a request are ended, in ms after the service has stopped listening. */
export const SILENCE = 1_000;

/**
 * Lets the service stop as soon as its last response is out, without resetting a connection that is in use.
 *
 * While the service drains, each response closes its connection, and the client opens another one. A client under load sends its
 * next request at once, and a connection that has not been accepted when the listening socket closes is reset. So for a moment
 * no response is sent: clients wait, and open no connections. Then the socket closes, and they get their responses.
 *
 * @param isDraining whether the service is about to stop
 * @param peers other processes that listen on the same socket
 * @returns whether responses are to close their connections
 */
export const closeConnectionsOnStop = (
  app: App,
  isDraining: () => boolean = () => false,
  peers?: Pick<Peers, 'stopListening'>,
): (() => boolean) => {
  let isStopping = false;
  const isEnding = (): boolean => isStopping || isDraining();
  const sockets = new Set<Socket>();
  /** Requests without a response yet, by connection. */
  const requests = new Map<Socket, number>();

  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = requests.get(socket)! - 1;
      if (left > 0) requests.set(socket, left);
      else requests.delete(socket);
    });
  });

  const hold = async (): Promise<void> => {
    const { server } = app;
    const listeners = server.listeners('request');
    const held: [IncomingMessage, ServerResponse][] = [];
    server.removeAllListeners('request').on('request', (...each) => held.push(each));
    server.once('stopped', () => {
      server.removeAllListeners('request');
      for (const listener of listeners) server.on('request', listener as RequestListener);
      for (const [request, response] of held) server.emit('request', request, response);
    });
    const until = performance.now() + MAX_HOLD;
    let before: number;
    do {
      before = held.length;
      await delay(QUIET);
    } while (held.length > before && performance.now() < until);
  };

  /** Ends connections without a request: Node no longer does. */
  const endSilent = (): void => {
    for (const socket of sockets) if (!requests.has(socket) && !socket.writableNeedDrain) socket.destroy();
  };

  app.addHook('preClose', async () => {
    isStopping = true;
    // Node takes a connection for idle when its response is written, though the client may not have read half of it.
    await Promise.all([...sockets].filter((socket) => socket.writableNeedDrain).map(emptied));
    if (isDraining()) {
      await hold();
      // Behind this hook the socket closes; where it is shared, it does so when the last process is done with it.
      setImmediate(async () => {
        await peers?.stopListening();
        app.server.emit('stopped');
      });
    }
    setTimeout(endSilent, SILENCE).unref();
  });
  // A response that had begun before could not say so.
  app.addHook('onResponse', (_request, _reply, done) => {
    if (isStopping) setImmediate(() => app.server.closeIdleConnections());
    done();
  });
  return isEnding;
};

/** Ends when a client has taken all that was written for it, or is gone. */
const emptied = (socket: Socket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', resolve);
  });
