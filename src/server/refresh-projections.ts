import { refreshDigests } from '../entries/write/refresh-digests.ts';
import { refreshIndex } from '../search/reindex.ts';
import type { Store } from '../store/store.ts';

/** Brings up to date what is drawn from entries, where another version drew it: their plain texts, the full-text index. */
export const refreshProjections = async (store: Store): Promise<void> => {
  await refreshDigests(store);
  await refreshIndex(store);
};
