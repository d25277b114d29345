import t from 'tap';
import { EXPORT_BATCH, exportEntries } from '../../src/changes/routes.ts';
import { storedEntry } from '../support/stored-entry.ts';

const storeOf = (count: number) => {
  const all = Array.from({ length: count }, (_, n) => storedEntry({ id: String(n).padStart(6, '0') }));
  const asked: string[] = [];
  const listPublishedAfter = async (id: string, limit: number) => {
    asked.push(id);
    return all.filter((entry) => id === '' || entry.id > id).slice(0, limit);
  };
  return {
    asked,
    store: { entries: { listPublishedAfter } } as unknown as Parameters<typeof exportEntries>[0],
  };
};

t.test('every entry is a line, whatever their number', async (t) => {
  for (const count of [0, 1, EXPORT_BATCH - 1, EXPORT_BATCH, EXPORT_BATCH + 1, 3 * EXPORT_BATCH]) {
    const { store } = storeOf(count);
    let written = '';
    for await (const lines of exportEntries(store, (entry) => entry.id)) written += lines;
    const lines = written.split('\n').slice(0, -1);
    t.equal(new Set(lines).size, count);
    t.equal(lines.length, count);
  }
});

t.test('entries are read as the reader takes them', async (t) => {
  const { store, asked } = storeOf(5 * EXPORT_BATCH);
  const lines = exportEntries(store, (entry) => entry.id);
  await lines.next();
  t.equal(asked.length, 1);
  await lines.next();
  t.equal(asked.length, 2);
  await lines.return(undefined);
  t.equal(asked.length, 2, 'and no more when the reader has gone');
});

t.test('a batch is 20 entries', async (t) => t.equal(EXPORT_BATCH, 20));
