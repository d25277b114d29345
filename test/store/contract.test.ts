import t from 'tap';
import { storeContract } from './contract.ts';
import { type OpenStore, openInFile, openInMemory } from './open.ts';

/** A new engine is one line here. */
const ENGINES: Record<string, OpenStore> = {
  'file:': openInFile,
  ':memory:': openInMemory,
};

for (const [name, open] of Object.entries(ENGINES)) {
  t.test(name, (t) => storeContract(t, open));
}
