import { Agent, get } from 'node:http';
import type { Probed } from './prober.ts';

/** A reader of its own: asks for one path after the other, and tells the process that started it what it met with. */

const [url = '', paths = '[]', every] = process.argv.slice(2);
const asked: string[] = JSON.parse(paths);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const probed: Probed = { times: [], failures: {} };
let underWay = 0;
let sent = 0;
let isStopping = false;

/** A request that came through too slowly is one that took long: its time tells. */
const GOOD = new Set<number | undefined>([200, 408]);

const fail = (why: string): void => {
  probed.failures[why] = (probed.failures[why] ?? 0) + 1;
};

const end = (): void => {
  if (!isStopping || underWay > 0) return;
  process.send?.(probed, () => process.exit(0));
};

const ask = (): void => {
  const since = performance.now();
  const path = asked[sent++ % asked.length] ?? '/';
  underWay += 1;
  const over = (failure?: string): void => {
    underWay -= 1;
    if (failure !== undefined) fail(failure);
    probed.times.push(performance.now() - since);
    end();
  };
  get(`${url}${path}`, { agent }, (response) => {
    response.resume();
    response.once('end', () =>
      over(GOOD.has(response.statusCode) ? undefined : `${response.statusCode} ${path}`),
    );
    response.once('error', (error: NodeJS.ErrnoException) => over(String(error.code)));
  }).once('error', (error: NodeJS.ErrnoException) => over(String(error.code)));
};

const timer = setInterval(ask, Number(every));
process.on('message', (message) => {
  if (message === 'begin') {
    probed.times = [];
    probed.failures = {};
    return;
  }
  clearInterval(timer);
  isStopping = true;
  end();
});
process.send?.('ready');
