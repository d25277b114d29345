import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Test } from 'tap';

const BODY = JSON.stringify({ localpart: 'alice' });

/** A request that the service has begun to read, and that ends when the test lets it. */
export interface HeldRequest {
  /** Sends the rest of it; answers all that came back, until the service closes the connection. */
  finish: () => Promise<string>;
  /** Ends when the connection does, however. */
  closed: Promise<unknown>;
}

export const holdRequest = async (t: Test, url: string): Promise<HeldRequest> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  t.teardown(() => socket.destroy());
  const closed = once(socket, 'close').catch((error: unknown) => error);
  socket.write(
    [
      'POST /v1/matrix/localparts/validate HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${BODY.length}`,
      // Answered at once by 100 Continue, which tells that the service is at it.
      'Expect: 100-continue',
      '',
      BODY.slice(0, 5),
    ].join('\r\n'),
  );
  const [first] = await once(socket, 'data');
  t.match(String(first), /^HTTP\/1.1 100 Continue/);
  return {
    closed,
    finish: () => {
      socket.write(BODY.slice(5));
      return text(socket);
    },
  };
};
