import fc from 'fast-check';
import t from 'tap';
import { dayOf } from '../../src/insights/day.ts';
import { giveFeedback, MAX_VOTES_OF_NETWORK } from '../../src/insights/feedback/give-feedback.ts';
import { forgetBefore } from '../../src/insights/forget.ts';
import { readInsights } from '../../src/insights/read-insights.ts';
import { createRecorder } from '../../src/insights/recorder.ts';
import type { Insights } from '../../src/insights/schema.ts';
import { createShares } from '../../src/insights/searches/shares.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { authorize } from '../support/keys.ts';

const SLUG = 'can-spaces-be-deleted';
const DAY = 86_400_000;

/** What an attacker can make up: everything but where a connection comes from. */
interface Caller {
  address: string;
  headers: Record<string, string>;
}

const vote = ({ app }: TestApp, { address, headers }: Caller, helpful: boolean) =>
  app.inject({
    ...{ method: 'POST', url: `/v1/entries/${SLUG}/feedback`, remoteAddress: address, headers },
    payload: { helpful, comment: 'Very good.' },
  });

const search = ({ app }: TestApp, { address, headers }: Caller, q: string) =>
  app.inject({ url: '/v1/search', query: { q }, remoteAddress: address, headers });

const opened = ({ app }: TestApp, { address, headers }: Caller, q: string) =>
  app.inject({ method: 'POST', url: '/v1/search/opened', remoteAddress: address, headers, payload: { q } });

const ask = ({ app }: TestApp, { address, headers }: Caller, question: string) =>
  app.inject({ method: 'POST', url: '/v1/answer', remoteAddress: address, headers, payload: { question } });

/** What is seen with a key, after all that was counted is written down. */
const insightsOf = async ({ app, store, runtime }: TestApp): Promise<Insights> => {
  await app.close();
  return readInsights(store, { days: 30, limit: 20 }, runtime.now());
};

const DISGUISES: Record<string, (n: number) => Record<string, string>> = {
  'another browser each time': (n) => ({ 'user-agent': `Browser/${n}` }),
  'an address that it says it has': (n) => ({
    'x-forwarded-for': `198.51.100.${n}`,
    forwarded: `for=198.51.100.${n}`,
  }),
  'other names of its address': (n) => ({
    'x-real-ip': `198.51.100.${n}`,
    'cf-connecting-ip': `198.51.100.${n}`,
  }),
  'another language, referrer, cookie': (n) => ({
    'accept-language': `en;q=0.${n % 9}`,
    cookie: `id=${n}`,
    referer: `https://${n}.example/`,
  }),
};

for (const [disguise, headersOf] of Object.entries(DISGUISES)) {
  t.test(`one network has one share, with ${disguise}`, async (t) => {
    const app = await buildTestApp(t, { content: 'seed' });
    for (let n = 0; n < 8; n += 1) {
      const caller = { address: '203.0.113.9', headers: headersOf(n) };
      t.equal((await vote(app, caller, n % 2 === 0)).statusCode, 204);
      await search(app, caller, 'how to delete a space');
      await opened(app, caller, 'how to delete a space');
      await ask(app, caller, 'nothing like it at all');
      app.runtime.time += 40_000;
    }
    t.match(await app.store.feedback.sums(0, 0, 9), [{ votes: 1 }]);
    const { entries, searches } = await insightsOf(app);
    t.same([entries, searches.top, searches.withoutResult], [[], [], []]);
    t.ok(searches.total <= 2, `${searches.total} searches`);
  });
}

t.test('all addresses of an IPv6 network are one, and those of keys are where they come from', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  const keys = await Promise.all(['a', 'b', 'c'].map((name) => authorize(app, 'reader', name)));
  for (let n = 1; n < 10; n += 1) {
    const caller = { address: `2001:db8:1:2:${n}::${n}`, headers: keys[n % 3]! };
    await vote(app, caller, true);
    await search(app, caller, 'how to delete a space');
    app.runtime.time += 40_000;
  }
  t.match(await app.store.feedback.sums(0, 0, 9), [{ votes: 1 }]);
  t.same((await insightsOf(app)).searches, { total: 1, top: [], withoutResult: [], unopened: null });
});

t.test('what is shown came from three networks at least, whatever they do on whatever days', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const entry = { id: 'e1', revision: 1 };
  const act = fc.record({
    network: fc.constantFrom('192.0.2.1', '192.0.2.2', '198.51.100.1', '2001:db8:1:1'),
    client: fc.constantFrom('a', 'b', 'c'),
    pause: fc.constantFrom(0, 1_000, 40_000, DAY),
    what: fc.constantFrom('vote', 'search', 'opened', 'restart'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      let time = 0;
      const start = () =>
        createRecorder({ store, now: () => time, days: 30, onError: (error) => t.error(error) });
      const share = createShares({ now: () => time, each: MAX_VOTES_OF_NETWORK });
      let recorder = start();
      const networks = { vote: new Set(), search: new Set(), opened: new Set(), restart: new Set() };
      for (const { network, client, pause, what } of acts) {
        const reader = { network, client: network + client, text: 'delete a space', locale: 'en' };
        networks[what].add(network);
        if (what === 'vote') {
          await giveFeedback(store, entry, { helpful: true, comment: '', network }, { now: time, share });
        } else if (what === 'search') recorder.log.searched(reader);
        else if (what === 'opened') recorder.log.opened(reader);
        else {
          await recorder.flush(true);
          recorder = start();
        }
        time += pause;
      }
      await recorder.flush(true);
      const { entries, searches } = await readInsights(store, { days: 3_650, limit: 20 }, time);
      await forgetBefore(store, dayOf(time), 0);
      return (
        (entries.length === 0 || networks.vote.size >= 3) &&
        (searches.top.length === 0 || networks.search.size >= 3) &&
        // On one day it is seen at once.
        (time >= DAY || (entries.length === 1) === networks.vote.size >= 3)
      );
    }),
  );
});
