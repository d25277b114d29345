import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { systemRuntime } from '../../src/core/runtime.ts';
import { createKey } from '../../src/keys/create-key.ts';
import { openStore } from '../../src/store/store.ts';
import type { Server } from '../servers.ts';
import type { Scenario } from './index.ts';

const PATH = '/v1/entries/can-spaces-be-deleted';

/** Tries for each second that a contender of the other scenarios is asked: 10,000 in all. */
const TRIES = 2_000;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  revision: number | undefined;
}

/**
 * A write, then a read in another process. Two workers serve one database; an entry is changed at one of them, and read at
 * the other as soon as that is acknowledged, then the other way round, so that each has an older answer in its cache. Every
 * second read is conditional on the entity tag of that older answer, which nobody may confirm any more.
 */
export const neverStale: Scenario = async (fixture) => {
  const { rounds, slice } = fixture.effort;
  const tries = Math.ceil(rounds * slice * TRIES);
  const DATABASE_URL = `file:${join(fixture.folder, 'never-stale.db')}`;
  const server = await fixture.serve({ DATABASE_URL, SEED: 'seed', WORKERS: '2' });
  const authorization = `Bearer ${await keyIn(DATABASE_URL)}`;
  // A connection belongs to one worker for as long as it is open, and they are handed out alternately.
  const connections = [0, 1].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
  const ask = asker(server, connections);
  const seen: IncomingHttpHeaders[] = [];
  for (const worker of [0, 1]) seen.push((await ask(worker, `first-${worker}`)).headers);
  let present = seen[0]!;
  let stale = 0;
  for (let n = 0; n < tries; n += 1) {
    const writer = n % 2;
    const reader = 1 - writer;
    const written = await ask(
      writer,
      `write-${n}`,
      { authorization, 'content-type': 'application/json', 'if-match': String(present.etag) },
      JSON.stringify({ answer: `Written by try ${n}.` }),
    );
    if (written.status !== 200) throw new Error(`the write was answered with ${written.status}`);
    const read = await ask(
      reader,
      `read-${n}`,
      n % 4 < 2 ? {} : { 'if-none-match': String(seen[reader]!.etag) },
    );
    if (read.revision !== written.revision) stale += 1;
    present = written.headers;
    seen[reader] = read.headers;
  }
  for (const connection of connections) connection.destroy();
  const apart = await apartIn(server, tries);
  const what = `stale reads, of ${apart.toLocaleString('en')} behind a write in another process`;
  return [{ what, value: stale, unit: '', goal: { most: 0 } }];
};

const asker =
  ({ port }: Server, connections: readonly Agent[]) =>
  (connection: number, id: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = {
        ...{ host: '127.0.0.1', port, path: PATH, agent: connections[connection] },
        method: body === undefined ? 'GET' : 'PATCH',
        headers: { ...headers, 'x-request-id': id },
      };
      request(options, async (response) => {
        const { statusCode: status = 0, headers: given } = response;
        const { revision } = status === 304 ? {} : ((await json(response)) as Partial<Answer>);
        // Without a body it ends when it is read.
        response.resume();
        resolve({ status, headers: given, revision });
      })
        .on('error', reject)
        .end(body);
    });

const keyIn = async (url: string): Promise<string> => {
  const store = openStore(url);
  try {
    return (await createKey(store, { name: 'bench', role: 'editor', expiresAt: undefined }, systemRuntime))
      .key;
  } finally {
    store.close();
  }
};

/** How many tries were a write in one process and a read in another, by the log. */
const apartIn = async ({ log = '' }: Server, tries: number): Promise<number> => {
  const last = `"read-${tries - 1}"`;
  // Its lines come behind the answers.
  while (!readFileSync(log, 'utf8').includes(last)) await delay(10);
  const processes = new Map(
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"reqId"'))
      .map((line) => JSON.parse(line))
      .map(({ reqId, pid }) => [reqId, pid]),
  );
  const numbers = Array.from({ length: tries }, (_, n) => n);
  return numbers.filter((n) => processes.get(`write-${n}`) !== processes.get(`read-${n}`)).length;
};
