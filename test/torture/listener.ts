import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A receiver of webhooks. */
export interface Listener {
  url: string;
  /** Ids of all messages that were answered. */
  heard: ReadonlySet<string>;
  /** Messages that told of an entry's past behind its present. */
  disordered: () => number;
  close: () => void;
}

/** Listens, and takes its time to answer: a kill is to meet attempts at any moment. */
export const listen = async (random: () => number): Promise<Listener> => {
  const heard = new Set<string>();
  const latest = new Map<string, number>();
  let disordered = 0;
  const server = createServer(async (request, response) => {
    const { data } = JSON.parse(await text(request));
    await sleep(random() * 20);
    if (data.revision < (latest.get(data.id) ?? 0)) disordered += 1;
    latest.set(data.id, data.revision);
    heard.add(String(request.headers['webhook-id']));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    heard,
    disordered: () => disordered,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
