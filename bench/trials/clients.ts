import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Trial } from './trial.ts';

const open = async (url: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  await once(socket, 'connect').catch(() => {});
  return socket;
};

const HEAD = 'GET /v1/entries HTTP/1.1\r\nHost: x\r\n';

/** Clients that send or read as slowly as they can, and others that go in the middle of everything. */
export const clients: Trial = {
  name: 'slow and resetting clients',
  run: async ({ url, key }, { scale }) => {
    const count = Math.ceil(200 * scale);
    const each = (make: (socket: Socket, n: number) => void): Promise<Socket[]> =>
      Promise.all(
        Array.from({ length: count }, async (_, n) => {
          const socket = await open(url);
          make(socket, n);
          return socket;
        }),
      );
    const heads = await each((socket) => socket.write(HEAD));
    const bodies = await each((socket) =>
      socket.write(
        `POST /v1/entries HTTP/1.1\r\nHost: x\r\nAuthorization: ${key.authorization}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
      ),
    );
    // They ask for everything and read nothing of it.
    const readers = await each((socket) =>
      socket.pause().write('GET /v1/export HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    const until = performance.now() + 4_000 * Math.min(1, scale * 4);
    while (performance.now() < until) {
      for (const socket of [...heads, ...bodies]) socket.write('x');
      const gone = await each((socket, n) =>
        socket.write(n % 2 === 0 ? `${HEAD}\r\n` : 'GET /v1/export HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      await delay(20);
      for (const socket of gone) socket.resetAndDestroy();
      await delay(200);
    }
    for (const socket of [...heads, ...bodies, ...readers]) socket.resetAndDestroy();
  },
};
