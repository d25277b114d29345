import t, { type Test } from 'tap';
import { type Found, findEntry } from '../../src/entries/find.ts';
import type { EntryRow } from '../../src/store/entries.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const ID = '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11';
const OTHER = '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a12';

const storeWith = async (t: Test, ...rows: Partial<EntryRow>[]) => {
  const store = openInMemory(t);
  await fill(store, ...rows);
  return store;
};

const idsOf = (found: Found): string[] =>
  found.kind === 'entries' ? found.entries.map(({ locale }) => locale) : [found.kind, found.entry.id];

t.test('a slug finds what is published of it, in every language', async (t) => {
  const store = await storeWith(
    t,
    { id: 'e1', slug: 'a', locale: 'en' },
    { id: 'e2', slug: 'a', locale: 'de' },
    { id: 'e3', slug: 'a', locale: 'fr', status: 'draft' },
  );
  t.same(idsOf(await findEntry(store, 'a')), ['de', 'en']);
});

t.test('an id finds its entry, a slug that looks like one goes first', async (t) => {
  const store = await storeWith(t, { id: ID, slug: 'a' }, { id: OTHER, slug: 'b' });
  t.same(idsOf(await findEntry(store, ID)), ['by-id', ID]);
  await store.write(({ write }) => write.addFormerSlug({ slug: ID, locale: 'en', entryId: OTHER }));
  t.same(idsOf(await findEntry(store, ID)), ['by-id', ID]);
});

t.test('a former slug finds the entry under its present one, until another takes it', async (t) => {
  const store = await storeWith(t, { id: ID, slug: 'new' }, { id: OTHER, slug: 'taken', status: 'draft' });
  await store.write(async ({ write }) => {
    await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: ID });
    await write.addFormerSlug({ slug: 'taken', locale: 'en', entryId: ID });
  });
  t.same(idsOf(await findEntry(store, 'old')), ['renamed', ID]);
  await t.rejects(findEntry(store, 'taken'), { code: 'not-found' });
});

t.test('what was published and then archived is gone, by whatever name', async (t) => {
  const archived = { status: 'archived', publishedAt: 1, archivedAt: Date.UTC(2026, 1, 3, 4) } as const;
  const store = await storeWith(t, { ...archived, id: ID, slug: 'a' });
  await store.write(({ write }) => write.addFormerSlug({ slug: 'old', locale: 'en', entryId: ID }));
  for (const name of ['a', ID, 'old']) {
    await t.rejects(findEntry(store, name), {
      code: 'gone',
      message: 'This entry was taken down on 2026-02-03.',
      members: { goneSince: '2026-02-03T04:00:00Z' },
    });
  }
});

t.test('what readers never saw is not found, and the name is not repeated', async (t) => {
  const store = await storeWith(
    t,
    { id: ID, slug: 'draft', status: 'draft' },
    { id: OTHER, slug: 'never', status: 'archived', publishedAt: null, archivedAt: 5 },
  );
  for (const name of ['draft', 'never', 'nothing', ID, OTHER, '', 'syt_secret']) {
    await t.rejects(findEntry(store, name), {
      code: 'not-found',
      message: 'No published entry has this slug or id.',
    });
  }
});
