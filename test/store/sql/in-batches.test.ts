import t from 'tap';
import { inBatches } from '../../../src/store/sql/in-batches.ts';
import { storedEntry } from '../../support/stored-entry.ts';

const ENTRIES = ['a', 'b', 'c', 'd', 'e'].map((id) => storedEntry({ id }));

const walk = async (size: number, entries = ENTRIES): Promise<string[][]> => {
  const listAfter = async (id: string, limit: number) =>
    entries.filter((entry) => entry.id > id).slice(0, limit);
  const batches: string[][] = [];
  for await (const batch of inBatches(listAfter, size)) batches.push(batch.map(({ id }) => id));
  return batches;
};

t.test('every entry comes once, in order, no more at a time than was said', async (t) => {
  t.same(await walk(2), [['a', 'b'], ['c', 'd'], ['e']]);
  t.same(await walk(5), [['a', 'b', 'c', 'd', 'e']]);
  t.same(await walk(9), [['a', 'b', 'c', 'd', 'e']]);
});

t.test('an empty list has no batch, not an empty one', async (t) => {
  t.same(await walk(2, []), []);
});

t.test('who has seen enough is not read to', async (t) => {
  const asked: string[] = [];
  const listAfter = async (id: string) => {
    asked.push(id);
    return [storedEntry({ id: `${id}a` })];
  };
  for await (const [entry] of inBatches(listAfter, 1)) if (entry?.id === 'aa') break;
  t.same(asked, ['', 'a']);
});
