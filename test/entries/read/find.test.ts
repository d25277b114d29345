import t, { type Test } from 'tap';
import { type Found, findEntry } from '../../../src/entries/read/find.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

const ID = '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11';
const OTHER = '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a12';

const storeWith = async (t: Test, ...rows: Partial<EntryRow>[]) => {
  const store = openInMemory(t);
  await fill(store, ...rows);
  return store;
};

const namesOf = ({ entries }: Found): string[] => entries.map(({ locale, slug }) => `${locale} ${slug}`);

t.test('a slug finds what is published of it, in every language', async (t) => {
  const store = await storeWith(
    t,
    { id: 'e1', slug: 'a', locale: 'en' },
    { id: 'e2', slug: 'a', locale: 'de' },
    { id: 'e3', slug: 'a', locale: 'fr', status: 'draft' },
  );
  t.same(namesOf(await findEntry(store, 'a')), ['de a', 'en a']);
  t.same(namesOf(await findEntry(store, 'a', ['draft', 'published'])), ['de a', 'en a', 'fr a']);
});

t.test('an id finds its entry, whatever was called so', async (t) => {
  const store = await storeWith(t, { id: ID, slug: 'a' }, { id: OTHER, slug: 'b' });
  t.match(await findEntry(store, ID), { isById: true, entries: [{ id: ID }] });
  await store.write(({ write }) => write.addFormerSlug({ slug: ID, locale: 'en', entryId: OTHER }));
  t.match(await findEntry(store, ID), { isById: true, entries: [{ id: ID }] });
});

t.test('a former slug finds the entry under its present one, until another takes it', async (t) => {
  const store = await storeWith(t, { id: ID, slug: 'new' }, { id: OTHER, slug: 'taken', status: 'draft' });
  await store.write(async ({ write }) => {
    await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: ID });
    await write.addFormerSlug({ slug: 'taken', locale: 'en', entryId: ID });
  });
  t.match(await findEntry(store, 'old'), { isById: false, entries: [{ id: ID, slug: 'new' }] });
  await t.rejects(findEntry(store, 'taken'), { code: 'not-found' });
});

t.test('a draft that never was published takes no address from readers', async (t) => {
  const draft = { id: OTHER, slug: 'taken', status: 'draft', publishedAt: null } as const;
  const store = await storeWith(t, { id: ID, slug: 'new' }, draft);
  await store.write(({ write }) => write.addFormerSlug({ slug: 'taken', locale: 'en', entryId: ID }));
  t.match(await findEntry(store, 'taken'), { entries: [{ slug: 'new' }] });
  t.match(await findEntry(store, 'taken', ['draft', 'published']), { entries: [{ slug: 'taken' }] });
  await store.write(({ write }) =>
    write.addFormerSlug({ slug: 'taken', locale: 'en', entryId: OTHER }, false),
  );
  t.match(await findEntry(store, 'taken'), { entries: [{ slug: 'new' }] });
});

t.test(
  'an entry that was renamed in one language is found in all of them by the slug that the others have',
  async (t) => {
    const store = await storeWith(
      t,
      { id: 'e1', slug: 'old', locale: 'de' },
      { id: 'e2', slug: 'new', locale: 'en' },
      { id: 'e3', slug: 'other', locale: 'de' },
    );
    await store.write(async ({ write }) => {
      await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e2' });
      await write.addFormerSlug({ slug: 'old', locale: 'de', entryId: 'e3' });
    });
    t.same(namesOf(await findEntry(store, 'old')), ['de old', 'en new']);
  },
);

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
    t.match(await findEntry(store, name, ['archived']), { entries: [{ id: ID }] });
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
