import type { Test } from 'tap';
import { INDEX_VERSION } from '../../../src/search/index/index-version.ts';
import { createSearch } from '../../../src/search/search.ts';
import type { Store } from '../../../src/store/store.ts';
import type { OpenStore } from '../open.ts';
import { categoryRow, entryRow, fill } from '../rows.ts';

/** Ids of the entries that have a word, by the index alone. */
const find = (
  store: Store,
  text: string,
  over: { locale?: string; category?: string; tags?: string[] } = {},
) => {
  const found = createSearch(store.index).search({ text, locale: 'en', ...over });
  return found.nearest ? [] : found.items.map(({ id }) => id).sort();
};

/** The full-text index is what the entries are, at every commit. */
export const indexContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test(
    'published entries are in it, drafts on a partition of their own, what was taken down is not',
    async (t) => {
      const store = open(t);
      await fill(
        store,
        { id: 'e1', question: 'Where is the zebra?' },
        { id: 'e2', question: 'Where is the zebra?', status: 'draft' },
        { id: 'e3', question: 'Where is the zebra?', status: 'archived' },
        { id: 'e4', question: 'Wo ist das Zebra?', locale: 'de' },
      );
      t.same(find(store, 'zebra'), ['e1']);
      t.same(find(store, 'zebra', { locale: 'de' }), ['e4']);
      t.same(find(store, 'zebra', { locale: 'en-x-draft' }), ['e2']);
    },
  );

  await t.test('it has the question, the aliases, the plain text and the tags', async (t) => {
    const store = open(t);
    await fill(store, {
      id: 'e1',
      question: 'alpha',
      aliases: ['beta'],
      text: 'gamma',
      answer: 'delta',
      tags: ['epsilon'],
    });
    t.same(
      ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].filter((word) => find(store, word).length > 0),
      ['alpha', 'beta', 'gamma', 'epsilon'],
    );
    t.same(find(store, 'alpha', { category: 'slug-of-c1', tags: ['epsilon'] }), ['e1']);
    t.same(find(store, 'alpha', { category: 'slug-of-c2' }), []);
  });

  await t.test('it follows an edit, a new status and a new plain text', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', question: 'zebra' });
    await store.write(({ write }) => write.updateEntry(entryRow({ question: 'giraffe' })));
    t.same([find(store, 'zebra'), find(store, 'giraffe')], [[], ['e1']]);
    await store.write(({ write }) => write.updateDigest('e1', { text: 'hippo', excerpt: '' }));
    t.same(find(store, 'hippo'), ['e1']);
    await store.write(({ write }) =>
      write.updateEntry(entryRow({ question: 'giraffe', status: 'archived' })),
    );
    t.same(find(store, 'giraffe'), []);
  });

  await t.test('it follows an entry into another category, and a category to another slug', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', question: 'zebra' }, { id: 'e2', question: 'zebra', categoryId: 'c2' });
    await store.write(({ write }) =>
      write.updateEntry(entryRow({ id: 'e2', question: 'zebra', categoryId: 'c1' })),
    );
    t.same(find(store, 'zebra', { category: 'slug-of-c1' }), ['e1', 'e2']);
    await store.write(({ write }) => write.updateCategory(categoryRow({ slug: 'renamed' })));
    t.same(find(store, 'zebra', { category: 'renamed' }), ['e1', 'e2']);
    t.same(find(store, 'zebra', { category: 'slug-of-c1' }), []);
  });

  await t.test('a write that fails leaves it as it was, and so does the next one', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', question: 'zebra' });
    await t.rejects(
      store.write(async ({ write }) => {
        await write.updateEntry(entryRow({ question: 'giraffe' }));
        throw new Error('no');
      }),
    );
    t.same([find(store, 'zebra'), find(store, 'giraffe')], [['e1'], []]);
    await store.write(({ write }) => write.touch(2));
    t.same([find(store, 'zebra'), find(store, 'giraffe')], [['e1'], []]);
  });

  await t.test('more entries than are read at a time are all in it', async (t) => {
    const store = open(t);
    const rows = Array.from({ length: 2_300 }, (_, n) => ({
      id: `e${n}`,
      question: `number${n}`,
      text: 'x',
    }));
    await fill(store, ...rows);
    t.same(find(store, 'number0'), ['e0']);
    t.same(find(store, 'number2299'), ['e2299']);
  });

  await t.test('it tells whether it has every published entry and is of this version', async (t) => {
    const store = open(t);
    t.notOk(store.isIndexed(), 'new: nothing says which version it is of');
    await store.write(({ write }) => write.setIndexVersion(INDEX_VERSION));
    t.ok(store.isIndexed());
    await fill(store, { id: 'e1' }, { id: 'e2', status: 'draft' });
    t.ok(store.isIndexed());
    await store.write(({ write }) => write.clearIndex());
    t.notOk(store.isIndexed());
    await store.write(async ({ write, entries }) =>
      write.indexEntries(await entries.findByIds(['e1', 'e2'])),
    );
    t.ok(store.isIndexed());
    await store.write(({ write }) => write.setIndexVersion(INDEX_VERSION + 1));
    t.notOk(store.isIndexed());
  });
};
