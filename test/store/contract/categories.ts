import type { Test } from 'tap';
import type { OpenStore } from '../open.ts';
import { categoryRow, fill } from '../rows.ts';

/** What reading categories guarantees. */
export const categoriesContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('they come in reading order, those of equal place in order of id', async (t) => {
    const store = open(t);
    await store.write(({ write }) =>
      write.insertCategories([
        categoryRow({ id: 'c2', position: 5 }),
        categoryRow({ id: 'c1', position: 5 }),
        categoryRow({ id: 'c3', position: 1 }),
      ]),
    );
    const ids = (rows: { id: string }[]): string[] => rows.map((row) => row.id);
    t.same(ids(await store.categories.rows()), ['c3', 'c1', 'c2']);
    t.same(ids(await store.categories.list()), ['c3', 'c1', 'c2']);
  });

  await t.test('an entry counts once however many languages it has, and only when published', async (t) => {
    const store = open(t);
    await fill(
      store,
      { id: 'e1', slug: 'same', locale: 'en' },
      { id: 'e2', slug: 'same', locale: 'de' },
      { id: 'e3' },
      { id: 'e4', status: 'draft' },
    );
    t.equal((await store.categories.findBySlug('slug-of-c1'))?.entryCount, 2);
    t.same(
      (await store.categories.list()).map((category) => category.entryCount),
      [2, 0],
    );
  });

  await t.test('one whose entries are all drafts or archived is not shown to readers', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', status: 'draft' }, { id: 'e2', status: 'archived' });
    t.equal(await store.categories.findBySlug('slug-of-c1'), undefined);
    t.same(
      (await store.categories.list()).map((category) => category.id),
      ['c2'],
    );
    t.equal((await store.categories.rows()).length, 2);
  });

  await t.test('a slug gives the id, or nothing', async (t) => {
    const store = open(t);
    await fill(store);
    t.equal(await store.categories.idOf('slug-of-c2'), 'c2');
    t.equal(await store.categories.idOf('nothing'), undefined);
    t.equal(await store.categories.findBySlug('nothing'), undefined);
  });
};
