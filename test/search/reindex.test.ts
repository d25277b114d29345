import t from 'tap';
import { INDEX_VERSION } from '../../src/search/index/index-version.ts';
import { refreshIndex, reindex } from '../../src/search/reindex.ts';
import { createSearch } from '../../src/search/search.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const many = Array.from({ length: 2_100 }, (_, n) => ({ id: `e${n}`, question: `number${n}`, text: 'x' }));

t.test(
  'the index is written anew from the entries that were not taken down, without counting as a change',
  async (t) => {
    const store = openInMemory(t);
    await fill(store, ...many, { id: 'x1', status: 'draft' }, { id: 'x2', status: 'archived' });
    await store.write(({ write }) => write.clearIndex());
    const before = await store.state();
    const progress: number[] = [];
    t.equal(await reindex(store, (done) => progress.push(done)), 2_101);
    t.same(progress, [500, 1_000, 1_500, 2_000, 2_101]);
    t.ok(store.isIndexed());
    t.match(createSearch(store.index).search({ text: 'number2099', locale: 'en' }), {
      items: [{ id: 'e2099' }],
      nearest: false,
    });
    t.same(await store.state(), { ...before, indexVersion: INDEX_VERSION });
  },
);

t.test('an index that fits is left alone, one that does not is written anew', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const generation = () => store.index.state().generation;
  const first = generation();
  await refreshIndex(store);
  t.ok(store.isIndexed());
  const second = generation();
  t.not(second, first);
  await refreshIndex(store);
  t.equal(generation(), second);
  await store.write(({ write }) => write.clearIndex());
  await refreshIndex(store);
  t.ok(store.isIndexed());
});
