import type { SearchIndexReader, StoredVector } from './port.ts';

/** Some 700 bytes each: the whole of a small knowledge base, the most asked for of a large one. */
export const MAX_CACHED_DOCUMENTS = 16_000;

/**
 * Documents by key, in the order of the keys. Within a generation a key is given once and its document never changes (an
 * edit makes a new key), so nothing here can be stale; what was not used for longest goes first.
 */
export const createDocumentCache = (reader: SearchIndexReader) => {
  const cached = new Map<number, StoredVector>();
  let generation = -1;
  return (keys: readonly number[]): StoredVector[] => {
    const state = reader.state();
    if (state.generation !== generation) {
      cached.clear();
      generation = state.generation;
    }
    const fresh = new Map(
      reader.vectors(keys.filter((key) => !cached.has(key))).map((document) => [document.key, document]),
    );
    const documents = keys.flatMap((key) => cached.get(key) ?? fresh.get(key) ?? []);
    for (const document of documents) {
      cached.delete(document.key);
      cached.set(document.key, document);
    }
    for (const oldest of cached.keys()) {
      if (cached.size <= MAX_CACHED_DOCUMENTS) break;
      cached.delete(oldest);
    }
    return documents;
  };
};

export type DocumentCache = ReturnType<typeof createDocumentCache>;
