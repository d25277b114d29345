import t from 'tap';
import { createOpenedLog, MAX_PAIRS_A_DAY, storeOpened } from '../../../src/insights/aliases/opened-log.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

const DAY = 86_400_000;
const result = { network: '203.0.1.7', text: 'Get rid of it?', locale: 'en', entryId: 'e1' };

t.test('counts a pair once a day for each network', async (t) => {
  let now = 0;
  const log = createOpenedLog(() => now);
  for (const network of ['203.0.1.7', '203.0.1.7', '203.0.2.7']) log.opened({ ...result, network });
  t.match(log.take(), [{ query: 'get rid of it', locale: 'en', entryId: 'e1', opened: 2, networks: 2 }]);
  t.same(log.take(), []);
  now = DAY;
  log.opened(result);
  t.match(log.take(), [{ opened: 1, networks: 1 }]);
});

t.test('stores no secret, not even its shape, and no number or address of a person', async (t) => {
  const log = createOpenedLog(() => 0);
  for (const text of [
    'syt_YWxpY2U_abcdefghijklmnopqrst_0AbCdE',
    'me@example.org',
    'call 0123 4567890',
    '?',
    '',
  ]) {
    log.opened({ ...result, text });
  }
  t.same(log.take(), []);
});

t.test('is bounded: the oldest makes room', async (t) => {
  const log = createOpenedLog(() => 0, 2);
  for (const text of ['one', 'two', 'three']) log.opened({ ...result, text });
  t.same(
    log.take().map(({ query }) => query),
    ['two', 'three'],
  );
});

t.test('what is stored of a day is bounded, and one of an entry that is gone is left out', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const pair = { locale: 'en', entryId: 'e1', opened: 1, networks: 1, networkGroups: 1 };
  await storeOpened(store, [{ ...pair, query: 'x', entryId: 'gone' }], 1);
  t.equal(await store.openedEntries.countOn(1), 0);
  const many = Array.from({ length: MAX_PAIRS_A_DAY + 1 }, (_, n) => ({
    ...pair,
    query: `q${n}`,
    networks: n ? 1 : 3,
  }));
  await storeOpened(store, many, 1);
  t.equal(await store.openedEntries.countOn(1), MAX_PAIRS_A_DAY);
  t.ok((await store.openedEntries.queriesAfter('', 1)).includes('q0'), 'that of most networks stays');
});
