import type { Test } from 'tap';
import { categoriesContract } from './contract/categories.ts';
import { changesContract } from './contract/changes.ts';
import { entriesContract } from './contract/entries.ts';
import { filesContract } from './contract/files.ts';
import { indexContract } from './contract/index.ts';
import { revisionsContract } from './contract/revisions.ts';
import { sourceItemsContract } from './contract/source-items.ts';
import { synonymsContract } from './contract/synonyms.ts';
import { transactionsContract } from './contract/transactions.ts';
import { writesContract } from './contract/writes.ts';
import type { OpenStore } from './open.ts';

/** What every store guarantees, whatever engine it stands on. */
export const storeContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('transactions', (t) => transactionsContract(t, open));
  await t.test('entries', (t) => entriesContract(t, open));
  await t.test('categories', (t) => categoriesContract(t, open));
  await t.test('changes', (t) => changesContract(t, open));
  await t.test('revisions', (t) => revisionsContract(t, open));
  await t.test('files', (t) => filesContract(t, open));
  await t.test('source items', (t) => sourceItemsContract(t, open));
  await t.test('synonyms', (t) => synonymsContract(t, open));
  await t.test('index', (t) => indexContract(t, open));
  await t.test('writes', (t) => writesContract(t, open));
};
