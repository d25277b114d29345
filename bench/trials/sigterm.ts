import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { writeEntry } from './requests.ts';
import type { Trial } from './trial.ts';

/** Connections that ask without a pause. */
const CONNECTIONS = 20;

/** Where nobody listens any more, and nothing was sent. */
const REFUSED = 'ECONNREFUSED';

/** Asks on one connection until the service is gone; answers how it ended, unless nobody listened any more. */
const askOn = async (url: string): Promise<string | undefined> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (;;) {
    const failure = await new Promise<string | undefined>((resolve) => {
      get(url, { agent }, (response) => {
        response.resume();
        response.once('end', () =>
          resolve(response.statusCode === 200 ? undefined : String(response.statusCode)),
        );
        response.once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
      }).once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
    });
    if (failure === undefined) continue;
    agent.destroy();
    return failure === REFUSED ? undefined : failure;
  }
};

/** The end of a service that many are talking to: each gets an answer, or finds nobody there. */
export const sigterm: Trial = {
  name: 'SIGTERM under load',
  ends: true,
  run: async (subject, { lose, note, scale }) => {
    const { server, url } = subject;
    const paths = ['/v1/entries?limit=20', '/', '/v1/search?q=entry'];
    const asking = Array.from({ length: CONNECTIONS }, (_, n) => askOn(`${url}${paths[n % paths.length]}`));
    let isOver = false;
    const writing = (async () => {
      while (!isOver) if (typeof (await writeEntry(subject)) === 'string') await delay(10);
    })();
    await delay(2_000 * scale);
    const exited = once(server.child, 'exit');
    const since = performance.now();
    server.child.kill('SIGTERM');
    const [code, signal] = await exited;
    note(`ended with ${signal ?? code} after ${Math.round(performance.now() - since)} ms`);
    if (code !== 0) lose(`the service ended with ${signal ?? code}`);
    for (const failure of await Promise.all(asking))
      if (failure !== undefined) lose(`a connection: ${failure}`);
    isOver = true;
    await writing;
  },
};
