import type { Test } from 'tap';
import { ID_BATCH } from '../../../src/store/queries/writes.ts';
import type { OpenStore } from '../open.ts';
import { categoryRow, entryRow, fill } from '../rows.ts';

const PUBLISHED = { status: 'published', locale: 'en' } as const;

/** What writing guarantees. */
export const writesContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('more rows than one statement takes are written all the same', async (t) => {
    const store = open(t);
    const rows = Array.from({ length: ID_BATCH * 2 + 1 }, (_, n) => ({ id: `e${n}`, tags: ['x', 'y'] }));
    await fill(store, ...rows);
    t.equal(await store.entries.count({ ...PUBLISHED, tags: ['x', 'y'] }), rows.length);
  });

  await t.test('nothing to write is no error', async (t) => {
    await open(t).write(async ({ write }) => {
      await write.insertEntries([]);
      await write.insertCategories([]);
      await write.addRevisions([]);
      await write.addChanges([]);
      await write.putFiles([]);
      await write.deleteFiles([]);
      await write.parkSlugs([]);
      await write.markSeen([]);
      await write.markCategoriesSeen([]);
      await write.deleteCategories([]);
    });
  });

  await t.test('one slug names one entry a language', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', slug: 'same' }, { id: 'e2', slug: 'same', locale: 'de' }, { id: 'e3' });
    await t.rejects(
      store.write(({ write }) => write.updateEntry(entryRow({ id: 'e3', slug: 'same' }))),
      'a second one cannot take it',
    );
    t.equal((await store.entries.findById('e3'))?.slug, 'slug-of-e3');
  });

  await t.test('one slug names one category, which must exist for its entries', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' });
    await t.rejects(
      store.write(({ write }) => write.insertCategories([categoryRow({ id: 'c3', slug: 'slug-of-c1' })])),
    );
    await t.rejects(
      store.write(({ write }) => write.insertEntries([entryRow({ id: 'e2', categoryId: 'nowhere' })])),
    );
    await t.rejects(
      store.write(({ write }) => write.deleteCategories(['c1'])),
      'an entry is in it',
    );
    await store.write(({ write }) => write.deleteCategories(['c2']));
    t.same(
      (await store.categories.rows()).map((row) => row.id),
      ['c1'],
    );
  });

  await t.test('an updated entry is found by its new tags only; a tag given twice is one', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', tags: ['old', 'old'] });
    const row = entryRow({ tags: ['new', 'new', 'newer'], question: 'New?' });
    await store.write(({ write }) => write.updateEntry(row));
    t.equal(await store.entries.count({ ...PUBLISHED, tags: ['old'] }), 0);
    t.equal(await store.entries.count({ ...PUBLISHED, tags: ['newer', 'new'] }), 1);
    t.match(await store.entries.findById('e1'), row);
  });

  await t.test('a category that moves takes its entries along in the reading order', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', categoryId: 'c1' }, { id: 'e2', categoryId: 'c2', categoryPosition: 2 });
    await store.write(({ write }) => write.updateCategory(categoryRow({ id: 'c1', position: 9 })));
    const listed = await store.entries.list(PUBLISHED, { sort: 'position', limit: 9 });
    t.same(
      listed.map((entry) => entry.id),
      ['e2', 'e1'],
    );
  });

  await t.test('a former slug goes over to its latest holder, and only in its language', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' }, { id: 'e2' });
    await store.write(async ({ write }) => {
      await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e1' });
      await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e2' });
    });
    t.same(
      (await store.entries.findByName('old')).former.map((entry) => entry.id),
      ['e2'],
    );
  });

  await t.test(
    'a former slug that takes nothing over is left to its holder, where there is one',
    async (t) => {
      const store = open(t);
      await fill(store, { id: 'e1' }, { id: 'e2' });
      await store.write(async ({ write }) => {
        await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e1' }, false);
        await write.addFormerSlug({ slug: 'old', locale: 'en', entryId: 'e2' }, false);
      });
      t.same(await store.entries.formerSlugs(), [{ slug: 'old', locale: 'en', entryId: 'e1' }]);
    },
  );

  await t.test('former slugs are listed with whose they are', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' });
    const former = { slug: 'old', locale: 'en', entryId: 'e1' };
    await store.write(({ write }) => write.addFormerSlug(former));
    t.same(await store.entries.formerSlugs(), [former]);
  });

  await t.test('entries exchange their slugs when both are parked first', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', slug: 'a' }, { id: 'e2', slug: 'b' });
    await store.write(async ({ write }) => {
      await write.parkSlugs(['e1', 'e2']);
      await write.updateEntry(entryRow({ id: 'e1', slug: 'b' }));
      await write.updateEntry(entryRow({ id: 'e2', slug: 'a' }));
    });
    t.equal((await store.entries.findById('e1'))?.slug, 'b');
    t.equal((await store.entries.findById('e2'))?.slug, 'a');
  });

  await t.test('what the content directory has is noted of entries and of categories', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', revision: 3 }, { id: 'e2' });
    await store.write(async ({ write }) => {
      await write.markSeen(['e1']);
      await write.markCategoriesSeen([categoryRow({ title: 'Now', position: 5 })]);
    });
    t.equal((await store.entries.findById('e1'))?.seenRevision, 3);
    t.equal((await store.entries.findById('e2'))?.seenRevision, null);
    t.match(await store.categories.rows(), [
      { id: 'c1', title: 'General', position: 1, seen: { title: 'Now', description: '', position: 5 } },
      { id: 'c2', seen: null },
    ]);
  });

  await t.test('a digest is replaced without touching the rest', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' }, { id: 'e2' });
    await store.write(({ write }) => write.updateDigest('e1', { text: 'T', excerpt: 'E' }));
    t.match(await store.entries.findById('e1'), entryRow({ text: 'T', excerpt: 'E' }));
    t.match(await store.entries.findById('e2'), entryRow({ id: 'e2' }));
  });

  await t.test('a revision is kept once for an entry and its number', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' });
    const { slug, locale, question, aliases, answer, tags, status, position, contentHash } = entryRow();
    const snapshot = {
      ...{ slug, locale, question, aliases, answer, tags, status, position, contentHash },
      ...{ category: 'general', source: null },
    };
    const revision = {
      entryId: 'e1',
      revision: 1,
      at: 1,
      by: 'twilight',
      note: null,
      snapshot,
      status,
      contentHash,
      redacted: null,
    };
    await store.write(({ write }) => write.addRevisions([revision, { ...revision, revision: 2 }]));
    await t.rejects(store.write(({ write }) => write.addRevisions([revision])));
  });
};
