import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Test } from 'tap';

export interface Received {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  /** On loopback, with a slash at the end. */
  url: string;
  /** All that came so far. */
  received: Received[];
  /** Ends when so many have come in all. */
  until: (count: number) => Promise<void>;
}

/** A status to answer with, or something to do with the answer. */
export type Answer = number | ((response: ServerResponse, request: IncomingMessage) => void);

/** A server that webhooks are sent to; closed when the test ends. */
export const receive = async (
  t: Test,
  respondTo: (received: Received, count: number) => Answer | Promise<Answer> = () => 204,
): Promise<Receiver> => {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    const one = { method, path, headers, body: await text(request) };
    received.push(one);
    const answer = await respondTo(one, received.length);
    if (typeof answer === 'number') response.writeHead(answer).end();
    else answer(response, request);
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
  };
};
