import t from 'tap';
import type { IndexDocument } from '../../src/search/port.ts';
import { PROJECTION_BATCH, projectInto } from '../../src/store/projection.ts';
import { storedEntry } from '../support/stored-entry.ts';
import { indexContract } from './contract/index.ts';
import { openInMemory } from './open.ts';

t.test('in a store', (t) => indexContract(t, openInMemory));

/** An index that remembers what it was told. */
const recorder = () => {
  const put: string[] = [];
  const removed: string[] = [];
  const projection = projectInto({
    put: (documents: Iterable<IndexDocument>) => {
      for (const { entry } of documents) put.push(`${entry.category}/${entry.id}`);
    },
    remove: (ids) => removed.push(...ids),
    clear: () => {},
  });
  return { put, removed, projection };
};

t.test('what was touched is read once, in batches; what is not there any more is forgotten', async (t) => {
  const { put, removed, projection } = recorder();
  const ids = Array.from({ length: PROJECTION_BATCH + 1 }, (_, n) => `e${n}`);
  for (const id of [...ids, ...ids]) projection.touched.add(id);
  const batches: number[] = [];
  await projection.follow({
    findByIds: async (batch) => {
      batches.push(batch.length);
      return batch.includes('e0')
        ? [storedEntry({ id: 'e0' }), storedEntry({ id: 'e1', status: 'draft' })]
        : [];
    },
  });
  t.same(batches, [PROJECTION_BATCH, 1]);
  t.same(put, ['general/e0']);
  t.equal(removed.length, ids.length - 1);
  t.equal(projection.touched.size, 0);
});

t.test('nothing is read when nothing was touched', async (t) => {
  const { projection } = recorder();
  await projection.follow({ findByIds: () => t.fail('asked') as never });
});
