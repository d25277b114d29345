import fc from 'fast-check';
import type { Test } from 'tap';
import type { Named } from '../../../src/store/queries/entries/entries.ts';
import {
  ENTRY_SORTS,
  type EntryFilter,
  type EntrySort,
} from '../../../src/store/queries/entries/entry-lists.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import type { KeysetPosition } from '../../../src/store/sql/keyset.ts';
import { STATUSES } from '../../../src/store/tables.ts';
import type { OpenStore } from '../open.ts';
import { entryRow, fill } from '../rows.ts';

/** Few values, so that ties are the rule. */
const Row = fc.record({
  categoryId: fc.constantFrom('c1', 'c2'),
  position: fc.integer({ min: 0, max: 2 }),
  updatedAt: fc.integer({ min: 0, max: 3 }),
  question: fc.constantFrom('a', 'B', 'é', '日', '𠮷', 'a b'),
  tags: fc.subarray(['x', 'y']),
  locale: fc.constantFrom('en', 'de'),
  status: fc.constantFrom(...STATUSES, 'published' as const),
});

const Filter = fc.record({
  categoryId: fc.constantFrom(undefined, 'c1', 'nowhere'),
  tags: fc.constantFrom(undefined, [], ['x'], ['x', 'y']),
  updatedSince: fc.constantFrom(undefined, 0, 1),
});

const text = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The orders as a reader would put them, without any index. */
const COMPARE: Record<EntrySort, (a: EntryRow, b: EntryRow) => number> = {
  position: (a, b) => a.categoryPosition - b.categoryPosition || a.position - b.position || text(a.id, b.id),
  '-updatedAt': (a, b) => b.updatedAt - a.updatedAt || text(b.id, a.id),
  question: (a, b) => text(a.question, b.question) || text(a.id, b.id),
};

const isMatch = (row: EntryRow, { locale, status, categoryId, tags, updatedSince }: EntryFilter): boolean =>
  row.locale === locale &&
  row.status === status &&
  (categoryId === undefined || row.categoryId === categoryId) &&
  (tags ?? []).every((tag) => row.tags.includes(tag)) &&
  (updatedSince === undefined || row.updatedAt > updatedSince);

/** What reading entries guarantees. */
export const entriesContract = async (t: Test, open: OpenStore): Promise<void> => {
  for (const sort of ENTRY_SORTS) {
    await t.test(
      `pages by ${sort} give each matching entry once, in order, whatever their size`,
      async (t) => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(Row, { maxLength: 25 }),
            Filter,
            fc.integer({ min: 1, max: 6 }),
            async (partial, wanted, limit) => {
              const store = open(t);
              const rows = partial.map((row, n) =>
                entryRow({
                  ...row,
                  id: `e${(n * 7) % 25}`,
                  categoryPosition: row.categoryId === 'c1' ? 1 : 2,
                }),
              );
              await fill(store, ...rows);
              const filter: EntryFilter = { ...wanted, locale: 'en', status: 'published' };
              const expected = rows.filter((row) => isMatch(row, filter)).sort(COMPARE[sort]);
              const seen: string[] = [];
              let after: KeysetPosition | undefined;
              for (;;) {
                const page = await store.entries.list(filter, { sort, after, limit });
                seen.push(...page.map((entry) => entry.id));
                const last = page.at(-1);
                if (last === undefined) break;
                after = store.entries.positionOf(last, filter, sort);
              }
              t.same(
                seen,
                expected.map((row) => row.id),
              );
              t.equal(await store.entries.count(filter), expected.length);
            },
          ),
          { numRuns: 8 },
        );
      },
    );
  }

  await t.test('an entry comes back as it was written, with its category', async (t) => {
    const store = open(t);
    const row = entryRow({
      question: "Robert'); DROP TABLE entries;-- \u0000 😀",
      aliases: ['"quoted"', ''],
      tags: ['a', 'a', 'b'],
      sourceTitle: 'FAQ',
      sourceUrl: 'https://example.org/',
      archivedAt: 8_640_000_000_000_000,
    });
    await fill(store, row);
    const category = { slug: 'slug-of-c1', title: 'General', modifiedAt: 1 };
    t.same(await store.entries.findById('e1'), { ...row, category });
    t.same(await store.entries.findBySlug('slug-of-e1'), [{ ...row, category }]);
    t.equal(await store.entries.findById('E1'), undefined);
    t.same(await store.entries.findBySlug('nothing'), []);
    const { question, aliases, answer, text: _, excerpt, ...outline } = row;
    t.same(await store.entries.outlines(), [outline]);
  });

  await t.test('a slug finds the entry in all its languages and in any status', async (t) => {
    const store = open(t);
    await fill(
      store,
      { id: 'e1', slug: 'same', locale: 'en', status: 'draft' },
      { id: 'e2', slug: 'same', locale: 'de', status: 'archived' },
      { id: 'e3', slug: 'other' },
    );
    t.same(
      (await store.entries.findBySlug('same')).map((entry) => entry.locale),
      ['de', 'en'],
    );
  });

  await t.test('a former slug finds the present entry; its latest holder answers for it', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' }, { id: 'e2' }, { id: 'e3', locale: 'de' });
    await store.write(async ({ write }) => {
      await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e1' });
      await write.addFormerSlug({ slug: 'old', locale: 'de', entryId: 'e3' });
      await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e2' });
    });
    t.same(
      (await store.entries.findByName('old')).former.map((entry) => entry.id),
      ['e3', 'e2'],
    );
    t.same((await store.entries.findByName('slug-of-e1')).former, []);
  });

  await t.test('several names and ids are found at once, each as by itself', async (t) => {
    const store = open(t);
    const ids = Array.from({ length: 40 }, (_, n) => `e${n}`);
    await fill(store, ...ids.map((id) => ({ id })), {
      id: 'de',
      slug: 'slug-of-e1',
      locale: 'de',
      status: 'draft' as const,
    });
    await store.write(({ write }) => write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e2' }));
    const { entries } = store;
    const names = [...ids.map((id) => `slug-of-${id}`), 'old', 'nothing', 'slug-of-e1'];
    const alone: Named[] = [];
    for (const name of names) alone.push(await entries.findByName(name));
    t.same(await entries.findByNames(names), alone);
    t.same(await Promise.all(names.map(entries.findByName)), alone);
    t.same(
      await Promise.all(names.map(entries.findBySlug)),
      alone.map(({ present }) => present),
    );
    await store.write(async (own) => t.same(await own.entries.findByName('slug-of-e1'), alone.at(-1)));
    const found = await entries.findByNames(['slug-of-e1', 'nothing', 'old']);
    t.same(
      found.map(({ present, former }) => [present, former].map((some) => some.map(({ id }) => id))),
      [
        [['de', 'e1'], []],
        [[], []],
        [[], ['e2']],
      ],
    );
    const backwards = [...ids, 'nothing', 'e0'].reverse();
    t.same(
      (await entries.findByIds(backwards)).map(({ id }) => id),
      backwards.filter((id) => id !== 'nothing'),
    );
  });

  await t.test('walking by id meets every entry, or every published one, once', async (t) => {
    const store = open(t);
    await fill(
      store,
      { id: 'e1' },
      { id: 'e2', status: 'draft' },
      { id: 'e3', locale: 'de' },
      { id: 'e4', status: 'archived' },
    );
    const walk = async (step: (after: string) => Promise<{ id: string }[]>): Promise<string[]> => {
      const ids: string[] = [];
      for (let batch = await step(''); batch.length > 0; batch = await step(ids.at(-1) ?? '')) {
        ids.push(...batch.map((entry) => entry.id));
      }
      return ids;
    };
    t.same(await walk((id) => store.entries.listAllAfter(id, 3)), ['e1', 'e2', 'e3', 'e4']);
    t.same(await walk((id) => store.entries.listPublishedAfter(id, 1)), ['e1', 'e3']);
  });

  await t.test('locales are those that something is published in', async (t) => {
    const store = open(t);
    t.same(await store.entries.locales(), []);
    await fill(
      store,
      { id: 'e1', locale: 'pt-BR' },
      { id: 'e2', locale: 'de' },
      { id: 'e3', locale: 'de' },
      { id: 'e4', locale: 'fr', status: 'draft' },
    );
    t.same(await store.entries.locales(), ['de', 'pt-BR']);
  });

  await t.test('addresses of what is published come by slug and language, from any place on', async (t) => {
    const store = open(t);
    await fill(
      store,
      { id: 'e1', slug: 'b', updatedAt: 5 },
      { id: 'e2', slug: 'b', locale: 'de' },
      { id: 'e3', slug: 'a' },
      { id: 'e4', slug: 'c', status: 'draft' },
      { id: 'e5', slug: 'c', locale: 'de', status: 'archived' },
    );
    const { listAddressesAfter, slugAhead } = store.entries;
    t.same(await listAddressesAfter(['', ''], 2), [
      { slug: 'a', locale: 'en', updatedAt: 1 },
      { slug: 'b', locale: 'de', updatedAt: 1 },
    ]);
    t.same(await listAddressesAfter(['b', 'de'], 2), [{ slug: 'b', locale: 'en', updatedAt: 5 }]);
    t.equal(await slugAhead('', 0), 'a');
    t.equal(await slugAhead('', 2), 'b');
    t.equal(await slugAhead('b', 1), 'b');
    t.equal(await slugAhead('b', 2), undefined);
  });
};
