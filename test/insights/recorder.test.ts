import t from 'tap';
import { dayOf } from '../../src/insights/day.ts';
import { createRecorder, FLUSH_INTERVAL } from '../../src/insights/recorder.ts';
import { INTENT_WINDOW } from '../../src/insights/searches/search-log.ts';
import type { Store } from '../../src/store/store.ts';
import { openInMemory } from '../store/open.ts';
import { testRuntime } from '../support/runtime.ts';

const started = (store: Pick<Store, 'write'>, days = 2) => {
  const runtime = testRuntime();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  return { runtime, errors, ...createRecorder({ store, now: runtime.now, days, onError }) };
};

const ask = (text: string) => ({ network: '192.0.2.1', client: 'a', text, locale: 'en' });

t.test('what was counted is written down when it is over; at the end, all of it', async (t) => {
  const store = openInMemory(t);
  const { log, flush, runtime } = started(store);
  const queries = async () => (await store.searchCounts.sums('top', 0, 1, 9)).map(({ query }) => query);
  log.searched(ask('space'));
  await flush();
  t.same(await queries(), []);
  runtime.time += INTENT_WINDOW;
  await flush();
  t.same(await queries(), ['space']);
  log.searched(ask('token'));
  await flush(true);
  t.same(await queries(), ['space', 'token']);
});

t.test('what is too old is forgotten once a day', async (t) => {
  const store = openInMemory(t);
  const { flush, runtime } = started(store, 1);
  const day = dayOf(runtime.time);
  await store.write(({ write }) =>
    write.insertSearchCount({
      ...{ day, locale: 'en', query: 'x', searches: 1, withoutResult: 0, opened: 0 },
      ...{ networks: 1, networkGroups: 1 },
    }),
  );
  await flush();
  t.equal(await store.searchCounts.countOn(day), 1);
  runtime.time += 86_400_000;
  await flush();
  t.equal(await store.searchCounts.countOn(day), 0);
  let writes = 0;
  const counting: Pick<Store, 'write'> = {
    write: (work) => {
      writes += 1;
      return store.write(work);
    },
  };
  const other = started(counting);
  await other.flush();
  await other.flush();
  t.equal(writes, 1, 'and where there is nothing to do nothing is written');
});

t.test('a database that cannot be written to is told, and the service goes on', async (t) => {
  const { log, flush, errors } = started({ write: () => Promise.reject(new Error('disk on fire')) });
  log.searched(ask('space'));
  await flush(true);
  t.match(errors, [{ message: 'disk on fire' }]);
});

t.test('it is written down every minute', async (t) => t.equal(FLUSH_INTERVAL, 60_000));
