import t from 'tap';
import { MAX_WAITING, PROJECTION_BATCH, projectInto } from '../../src/store/projection.ts';
import { storedEntry } from '../support/stored-entry.ts';
import { indexContract } from './contract/index.ts';
import { openInMemory } from './open.ts';
import { categoryRow } from './rows.ts';

t.test('in a store', (t) => indexContract(t, openInMemory));

/** An index that remembers what it was told. */
const recorder = ({ isFull = false } = {}) => {
  const told: string[] = [];
  const projection = projectInto({
    begin: () => {
      told.push('begin');
      return {
        put: ({ entry }) => told.push(`put ${entry.category}/${entry.id}`),
        remove: (id) => told.push(`remove ${id}`),
        isFull: () => isFull,
        *write() {
          told.push('write');
          yield;
        },
        *end() {
          told.push('end');
          yield;
        },
      };
    },
    uses: (words) => new Map(words.map((word) => [word, 1])),
    prune: () => told.push('prune'),
    clear: () => told.push('clear'),
  });
  return { told, projection };
};

/** Reads that no one should need. */
const NO_READS = {
  entries: { findByIds: async () => Promise.reject(new Error('entries were read')) },
  categories: { rows: async () => Promise.reject(new Error('categories were read')) },
};

t.test('what was touched is read once, however often that was, in batches, and counted once', async (t) => {
  const { told, projection } = recorder();
  const ids = Array.from({ length: PROJECTION_BATCH + 1 }, (_, n) => `e${n}`);
  const batches: number[] = [];
  const findByIds = async (batch: readonly string[]) => {
    batches.push(batch.length);
    return batch.includes('e0')
      ? [storedEntry({ id: 'e0' }), storedEntry({ id: 'e1', status: 'draft' })]
      : [];
  };
  projection.begin({ ...NO_READS, entries: { findByIds } });
  for (const id of [...ids, ...ids]) projection.touch(id);
  await projection.finish();
  t.same(batches, [PROJECTION_BATCH, 1]);
  t.same(told, ['begin', 'put general/e0', 'put general/e1', 'end']);
});

t.test('nothing is read or written when nothing was touched', async (t) => {
  const { told, projection } = recorder();
  projection.begin(NO_READS);
  await projection.finish();
  t.same(told, []);
});

t.test('a transaction knows nothing of one that failed', async (t) => {
  const { told, projection } = recorder();
  projection.begin(NO_READS);
  projection.touch('e1');
  await projection.put([storedEntry()]);
  told.length = 0;
  projection.begin(NO_READS);
  await projection.finish();
  t.same(told, []);
  await projection.put([storedEntry()]);
  t.equal(told[0], 'begin');
});

t.test('what was written before the index was emptied is not counted', async (t) => {
  const { told, projection } = recorder();
  projection.begin(NO_READS);
  await projection.put([storedEntry({ id: 'e1' })]);
  projection.clear();
  await projection.put([storedEntry({ id: 'e2' })]);
  await projection.finish();
  t.same(told, ['begin', 'put general/e1', 'clear', 'begin', 'put general/e2', 'end']);
});

t.test('an entry that is known whole is not read again, unless it has changed since', async (t) => {
  const { told, projection } = recorder();
  const { category: _, ...row } = storedEntry({ id: 'e1', categoryId: 'c1' });
  const categories = { rows: async () => [categoryRow({ id: 'c1', slug: 'one' })] };
  projection.begin({ ...NO_READS, categories });
  await projection.touchRow(row);
  await projection.touchRow({ ...row, id: 'e2', status: 'archived' });
  await projection.finish();
  t.same(told, ['begin', 'put one/e1', 'remove e2', 'end']);
  projection.begin({ ...NO_READS, categories });
  await projection.touchRow(row);
  projection.touch('e1');
  await t.rejects(projection.finish(), { message: 'entries were read' });
});

t.test('rows are not held until the end when there are many', async (t) => {
  const { told, projection } = recorder();
  const { category: _, ...row } = storedEntry({ categoryId: 'c1' });
  projection.begin({
    ...NO_READS,
    categories: { rows: async () => [categoryRow({ id: 'c1', slug: 'one' })] },
  });
  for (let n = 1; n < MAX_WAITING; n += 1) await projection.touchRow({ ...row, id: `e${n}` });
  t.same(told, []);
  await projection.touchRow({ ...row, id: 'last' });
  t.equal(told.length, 1 + MAX_WAITING);
  await projection.finish();
  t.same(told.slice(-2), ['put one/last', 'end']);
});

t.test('what waits in the index is written before it is too much', async (t) => {
  const { told, projection } = recorder({ isFull: true });
  projection.begin(NO_READS);
  await projection.put([storedEntry({ id: 'e1' })]);
  t.same(told, ['begin', 'write', 'put general/e1']);
});

t.test(
  'the index forgets unused words at the end, and a transaction that failed asks for nothing',
  async (t) => {
    const { told, projection } = recorder();
    projection.begin(NO_READS);
    projection.prune();
    projection.begin(NO_READS);
    projection.prune();
    await projection.put([storedEntry({ id: 'e1' })]);
    await projection.finish();
    t.same(told, ['begin', 'put general/e1', 'end', 'prune']);
    t.same(projection.uses(['a']), new Map([['a', 1]]));
    told.length = 0;
    projection.begin(NO_READS);
    await projection.finish();
    t.same(told, []);
  },
);
