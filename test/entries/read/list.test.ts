import t, { type Test } from 'tap';
import { listEntries } from '../../../src/entries/read/list.ts';
import { EntryListQuery } from '../../../src/entries/schema.ts';
import { ENTRY_SORTS } from '../../../src/store/queries/entries/entry-lists.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

const storeOf = async (t: Test) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 7 }, (_, n) => ({
    id: `e${n}`,
    categoryId: n % 2 === 0 ? 'c1' : 'c2',
    categoryPosition: n % 2 === 0 ? 1 : 2,
    question: `Q${(n * 3) % 7}?`,
    updatedAt: n,
    tags: n < 4 ? ['x'] : [],
  }));
  await fill(store, ...rows, { id: 'd1', status: 'draft' }, { id: 'de', locale: 'de' });
  return store;
};

const query = (over: Record<string, unknown> = {}) => EntryListQuery.parse(over);

for (const sort of ENTRY_SORTS)
  for (const category of [undefined, 'slug-of-c1']) {
    t.test(
      `following next by ${sort}${category ? ' in a category' : ''} meets every entry once`,
      async (t) => {
        const store = await storeOf(t);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const asked = { sort, limit: '2', ...(category && { category }), ...(cursor && { cursor }) };
          const { entries, page } = await listEntries(store, query(asked), 'en');
          t.ok(entries.length <= 2);
          t.equal(page.limit, 2);
          seen.push(...entries.map(({ id }) => id));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        t.equal(seen.length, category ? 4 : 7);
        t.equal(new Set(seen).size, seen.length);
      },
    );
  }

t.test('the last page has no next, also when it is full', async (t) => {
  const store = await storeOf(t);
  t.equal((await listEntries(store, query({ limit: '7' }), 'en')).page.next, null);
  t.type((await listEntries(store, query({ limit: '6' }), 'en')).page.next, 'string');
  t.same(await listEntries(store, query(), 'fr'), { entries: [], page: { limit: 20, next: null } });
});

t.test('the total is counted only when asked for, and by the filter', async (t) => {
  const store = await storeOf(t);
  const page = async (over: Record<string, unknown>) => (await listEntries(store, query(over), 'en')).page;
  t.notOk('total' in (await page({})));
  t.equal((await page({ count: 'true', limit: '1' })).total, 7);
  t.equal((await page({ count: 'true', tag: 'x' })).total, 4);
  t.equal((await page({ count: 'true', updatedSince: '1970-01-01T00:00:00.004Z' })).total, 2);
});

t.test('a cursor of another list is refused', async (t) => {
  const store = await storeOf(t);
  const { page } = await listEntries(store, query({ limit: '2' }), 'en');
  const others = [
    { sort: 'question' },
    { category: 'slug-of-c1' },
    { tag: 'x' },
    { updatedSince: '2020-01-01T00:00:00Z' },
  ];
  for (const over of others) {
    await t.rejects(listEntries(store, query({ ...over, cursor: page.next ?? '' }), 'en'), {
      code: 'invalid-cursor',
    });
  }
  await t.rejects(listEntries(store, query({ cursor: page.next ?? '' }), 'de'), { code: 'invalid-cursor' });
});

t.test('an unknown category is an error rather than an empty list', async (t) => {
  await t.rejects(listEntries(await storeOf(t), query({ category: 'nothing' }), 'en'), {
    code: 'invalid-request',
    errors: [{ pointer: '#/query/category', code: 'unknown-category' }],
  });
});
