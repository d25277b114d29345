import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemRuntime } from '../../src/core/runtime.ts';
import { createKey } from '../../src/keys/create-key.ts';
import { openStore } from '../../src/store/store.ts';
import { listen } from './listener.ts';
import { type Server, startServer } from './server.ts';
import { type Verdict, verify } from './verify.ts';
import { Writer } from './writer.ts';

export interface TortureOptions {
  /** An empty folder for the database. */
  directory: string;
  /** How `lectern` is run: a program and its arguments. */
  command: readonly string[];
  /** Times that a server is killed. */
  kills: number;
  servers: number;
  /** Clients of each server. */
  clients: number;
  /** Longest time between two kills, in ms. */
  pause: number;
  random: () => number;
  onKill?: (done: number) => void;
}

export interface TortureReport extends Verdict {
  kills: number;
  acknowledged: number;
  unanswered: number;
  refused: number;
  /** Messages that a webhook has heard, each however often. */
  heard: number;
  /** Those that told it of an entry's past behind its present. */
  disordered: number;
}

const SHARED = 'can-spaces-be-deleted';

/**
 * Several services write to one database, tell a webhook of it, and are killed at random moments and started again. Answers
 * what was acknowledged and what of it is there in the end.
 */
export const torture = async (options: TortureOptions): Promise<TortureReport> => {
  const { directory, command, kills, clients, pause, random, onKill = () => {} } = options;
  const path = join(directory, 'lectern.db');
  const env = { DATABASE_URL: `file:${path}`, WEBHOOK_ALLOW_PRIVATE: 'true' };
  const listener = await listen(random);
  // The first one fills the database; the others find it as it is.
  const servers: Server[] = [await startServer(command, env)];
  const authorization = await makeKey(env.DATABASE_URL);
  await registerWebhook(servers[0]!.url, authorization, listener.url);
  while (servers.length < options.servers) servers.push(await startServer(command, env));

  let isOver = false;
  const writers = Array.from(
    { length: options.servers * clients },
    (_, n) => new Writer(`w${n}`, SHARED, authorization, random),
  );
  const work = writers.map(async (writer, n) => {
    while (!isOver) {
      const before = writer.unanswered;
      await writer.write(servers[n % servers.length]!.url);
      // Its server is down: it is back in a moment.
      if (writer.unanswered > before) await sleep(20);
    }
  });
  for (let done = 0; done < kills; done += 1) {
    await sleep(random() * pause);
    const victim = Math.floor(random() * servers.length);
    await servers[victim]!.kill();
    servers[victim] = await startServer(command, env);
    onKill(done + 1);
  }
  isOver = true;
  await Promise.all(work);
  await Promise.all(servers.map((server) => server.kill()));
  listener.close();

  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const sum = (of: (writer: Writer) => number): number =>
    writers.reduce((total, writer) => total + of(writer), 0);
  return {
    kills,
    acknowledged: acknowledged.length,
    unanswered: sum(({ unanswered }) => unanswered),
    refused: sum(({ refused }) => refused),
    heard: listener.heard.size,
    disordered: listener.disordered(),
    ...verify(path, acknowledged, listener.heard),
  };
};

const makeKey = async (url: string): Promise<string> => {
  const store = openStore(url);
  try {
    const { key } = await createKey(
      store,
      { name: 'torturer', role: 'admin', expiresAt: undefined },
      systemRuntime,
    );
    return `Bearer ${key}`;
  } finally {
    store.close();
  }
};

const registerWebhook = async (server: string, authorization: string, url: string): Promise<void> => {
  const response = await fetch(`${server}/v1/webhooks`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  });
  if (response.status !== 201) throw new Error(`no webhook: ${response.status} ${await response.text()}`);
};
