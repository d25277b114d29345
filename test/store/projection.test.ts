import t from 'tap';
import { PROJECTION_BATCH, projectInto } from '../../src/store/projection.ts';
import { storedEntry } from '../support/stored-entry.ts';
import { indexContract } from './contract/index.ts';
import { openInMemory } from './open.ts';

t.test('in a store', (t) => indexContract(t, openInMemory));

/** An index that remembers what it was told. */
const recorder = () => {
  const told: string[] = [];
  const projection = projectInto({
    begin: () => {
      told.push('begin');
      return {
        put: ({ entry }) => told.push(`put ${entry.category}/${entry.id}`),
        remove: (id) => told.push(`remove ${id}`),
        end: () => told.push('end'),
      };
    },
    clear: () => told.push('clear'),
  });
  return { told, projection };
};

const nothing = { findByIds: async () => [] };

t.test('what was touched is read once, however often that was, in batches, and counted once', async (t) => {
  const { told, projection } = recorder();
  const ids = Array.from({ length: PROJECTION_BATCH + 1 }, (_, n) => `e${n}`);
  projection.begin();
  for (const id of [...ids, ...ids]) projection.touch(id);
  const batches: number[] = [];
  await projection.finish({
    findByIds: async (batch) => {
      batches.push(batch.length);
      return batch.includes('e0')
        ? [storedEntry({ id: 'e0' }), storedEntry({ id: 'e1', status: 'draft' })]
        : [];
    },
  });
  t.same(batches, [PROJECTION_BATCH, 1]);
  t.same(told, ['begin', 'put general/e0', 'remove e1', 'end']);
});

t.test('nothing is read or written when nothing was touched', async (t) => {
  const { told, projection } = recorder();
  projection.begin();
  await projection.finish({ findByIds: () => t.fail('asked') as never });
  t.same(told, []);
});

t.test('a transaction knows nothing of one that failed', async (t) => {
  const { told, projection } = recorder();
  projection.begin();
  projection.touch('e1');
  await projection.put([storedEntry()]);
  told.length = 0;
  projection.begin();
  await projection.finish({ findByIds: () => t.fail('asked') as never });
  t.same(told, []);
  await projection.put([storedEntry()]);
  t.equal(told[0], 'begin');
});

t.test('what was written before the index was emptied is not counted', async (t) => {
  const { told, projection } = recorder();
  projection.begin();
  await projection.put([storedEntry({ id: 'e1' })]);
  projection.clear();
  await projection.put([storedEntry({ id: 'e2' })]);
  await projection.finish(nothing);
  t.same(told, ['begin', 'put general/e1', 'clear', 'begin', 'put general/e2', 'end']);
});
