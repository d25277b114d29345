import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { Test } from 'tap';
import type { App } from '../../src/http/fastify.ts';

/** Sends bytes as they are; answers all that comes until the connection ends. */
export type SendRaw = (bytes: string) => Promise<string>;

/** Listens, and takes requests that no client library would send. */
export const overRawSockets = async (t: Test, app: App): Promise<SendRaw> => {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return async (bytes) => {
    const socket = connect(port, '127.0.0.1');
    t.teardown(() => socket.destroy());
    let received = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      received += chunk;
    });
    socket.write(bytes, 'latin1');
    await once(socket, 'close');
    return received;
  };
};

/** The status of the last response in what has come. */
export const statusIn = (received: string): number =>
  Number([...received.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].at(-1)?.[1]);
