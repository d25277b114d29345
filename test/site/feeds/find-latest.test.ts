import t from 'tap';
import { FEED_LENGTH, findLatest } from '../../../src/site/feeds/find-latest.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

t.test('the newest come first, and there is an end', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: FEED_LENGTH + 5 }, (_, n) => ({ id: `e${n}`, updatedAt: n }));
  await fill(store, ...rows);
  const { entries, updatedAt } = await findLatest(store, { category: undefined, locale: 'en' });
  t.equal(entries.length, FEED_LENGTH);
  t.same([entries[0]?.id, entries.at(-1)?.id, updatedAt], [`e${FEED_LENGTH + 4}`, 'e5', FEED_LENGTH + 4]);
});

t.test('a feed is of one language, perhaps of one category, and of what is published', async (t) => {
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'en' },
    { id: 'de', locale: 'de' },
    { id: 'draft', status: 'draft' },
    { id: 'gone', status: 'archived' },
    { id: 'other', categoryId: 'c2' },
  );
  const ids = async (category: string | undefined, locale: string) =>
    (await findLatest(store, { category, locale })).entries.map(({ id }) => id).sort();
  t.same(await ids(undefined, 'en'), ['en', 'other']);
  t.same(await ids(undefined, 'de'), ['de']);
  t.same(await ids('slug-of-c2', 'en'), ['other']);
  await t.rejects(ids('nope', 'en'), { code: 'invalid-request' });
});

t.test('a feed without entries changed when the content last did', async (t) => {
  const store = openInMemory(t);
  t.same(await findLatest(store, { category: undefined, locale: 'en' }), {
    locale: 'en',
    category: undefined,
    entries: [],
    updatedAt: (await store.state()).modifiedAt,
  });
});
