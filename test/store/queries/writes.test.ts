import t from 'tap';
import { changesContract } from '../contract/changes.ts';
import { filesContract } from '../contract/files.ts';
import { indexContract } from '../contract/index.ts';
import { synonymsContract } from '../contract/synonyms.ts';
import { transactionsContract } from '../contract/transactions.ts';
import { writesContract } from '../contract/writes.ts';
import { openInMemory } from '../open.ts';

for (const contract of [
  writesContract,
  filesContract,
  changesContract,
  transactionsContract,
  indexContract,
  synonymsContract,
]) {
  t.test(contract.name, (t) => contract(t, openInMemory));
}
