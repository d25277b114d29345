import type { Store, Transaction } from './store.ts';

/** The same store, which tells of every write that has been committed through it. */
export const afterWrites = (store: Store, tell: () => void): Store => ({
  ...store,
  write: async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const result = await store.write(work);
    tell();
    return result;
  },
});
