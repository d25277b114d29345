import { join } from 'node:path';
import type { Test } from 'tap';
import { openStore, type Store } from '../../src/store/store.ts';

/** Opens an empty store that lasts as long as the test. */
export type OpenStore = (t: Test) => Store;

const closing =
  (urlFor: (t: Test) => string): OpenStore =>
  (t) => {
    const store = openStore(urlFor(t));
    t.teardown(() => store.close());
    return store;
  };

export const openInMemory: OpenStore = closing(() => ':memory:');

let files = 0;

/** Folders are left to `t.testdir` of the caller's test, so that nothing is removed from under an open file. */
export const openInFile: OpenStore = closing((t) => `file:${join(t.testdir({}), `${++files}.db`)}`);
