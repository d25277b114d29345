import { fastify, type InjectOptions } from 'fastify';
import { buildApp } from '../src/app.ts';
import { readDirectory } from '../src/content/read-directory.ts';
import { importContent } from '../src/exchange/import.ts';
import { LOCALPART_REQUEST_EXAMPLE } from '../src/matrix/localparts/examples.ts';
import { TOKEN_REQUEST_EXAMPLE } from '../src/matrix/tokens/examples.ts';
import { TOMBSTONE_REQUEST_EXAMPLE } from '../src/matrix/tombstones/examples.ts';
import { systemRuntime } from '../src/runtime.ts';
import { openStore } from '../src/store/store.ts';
import { median, quantile } from './median.ts';

/**
 * Time of each Matrix utility in the server, through `inject` (no network), beside a bare Fastify route that takes the
 * same body and answers the same bytes: the difference is what validation, the utility, and the entry's link cost.
 */
const WARM_UP = 500;
const ROUNDS = 3_000;

const CASES: readonly (readonly [name: string, url: string, body: object])[] = [
  ['token', '/v1/matrix/tokens/classify', TOKEN_REQUEST_EXAMPLE],
  [
    'token in a curl line',
    '/v1/matrix/tokens/classify',
    { token: `curl -H "Authorization: Bearer ${TOKEN_REQUEST_EXAMPLE.token}" https://matrix.example.org/` },
  ],
  ['token of 8 kB', '/v1/matrix/tokens/classify', { token: 'mat_'.repeat(2_048) }],
  ['localpart', '/v1/matrix/localparts/validate', LOCALPART_REQUEST_EXAMPLE],
  ['localpart of 64 kB', '/v1/matrix/localparts/validate', { localpart: 'é'.repeat(65_536) }],
  ['tombstone', '/v1/matrix/tombstones/build', TOMBSTONE_REQUEST_EXAMPLE],
];

const store = openStore(':memory:');
await importContent(store, await readDirectory('seed', 'en'), systemRuntime);
const app = await buildApp({
  store,
  runtime: systemRuntime,
  publicUrl: 'http://localhost',
  defaultLocale: 'en',
  rateLimit: 0,
});
await app.ready();

const row = (name: string, a: string, b: string, c: string): void =>
  console.log(`${name.padEnd(22)}${a.padStart(18)}${b.padStart(18)}${c.padStart(8)}`);

row('ms, median / p99', 'utility', 'bare route', 'ratio');
for (const [name, url, body] of CASES) {
  const request: InjectOptions = {
    method: 'POST',
    url,
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
  const answer = (await app.inject(request)).body;
  const bare = fastify();
  bare.post(url, (_request, reply) => reply.type('application/json; charset=utf-8').send(answer));
  await bare.ready();

  const times: { utility: number[]; bare: number[] } = { utility: [], bare: [] };
  const time = async (who: typeof app | typeof bare, into: number[]): Promise<void> => {
    const before = performance.now();
    await who.inject(request);
    into.push(performance.now() - before);
  };
  // By turns, so that whatever else the machine does hits both.
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    if (round === WARM_UP) Object.assign(times, { utility: [], bare: [] });
    await time(app, times.utility);
    await time(bare, times.bare);
  }
  const show = (sample: readonly number[]): string =>
    `${median(sample).toFixed(3)} / ${quantile(sample, 0.99).toFixed(3)}`;
  const ratio = median(times.utility) / median(times.bare);
  row(name, show(times.utility), show(times.bare), ratio.toFixed(2));
  await bare.close();
}
await app.close();
store.close();
