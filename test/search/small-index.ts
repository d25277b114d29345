import { indexDocument } from '../../src/search/index/index-document.ts';
import type { IndexEntry } from '../../src/search/index/port.ts';
import type { Synonyms } from '../../src/search/query/synonyms.ts';
import { createSearch } from '../../src/search/search.ts';
import { openMemoryIndex } from '../../src/store/sqlite/search/memory-index.ts';
import { putAll } from './write-index.ts';

/** An entry for a test; `over` says what matters to it. */
export const indexEntry = (over: Partial<IndexEntry> = {}): IndexEntry => ({
  id: over.question ?? 'e1',
  locale: 'en',
  question: 'Can spaces be deleted?',
  aliases: [],
  text: '',
  tags: [],
  category: 'general',
  position: 0,
  ...over,
});

/** A search over these entries, in memory; positions follow the order unless given. */
export const searchOver = (
  t: { teardown: (close: () => void) => void },
  entries: readonly Partial<IndexEntry>[],
  synonymsOf?: (locale: string) => Synonyms,
) => {
  const index = openMemoryIndex();
  t.teardown(index.close);
  putAll(
    index.writer,
    entries.map((entry, position) => indexDocument(indexEntry({ position, ...entry }))),
  );
  const engine = createSearch(index.reader, synonymsOf);
  const ids = (text: string, over: object = {}): string[] =>
    engine.search({ text, locale: 'en', ...over }).items.map(({ id }) => id);
  return { ...index, engine, ids };
};

/** Enough entries that not all are scored: only those with words of the query are candidates. */
export const manyEntries = (count: number): Partial<IndexEntry>[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `filler-${n}`,
    question: `How does the common feature number${n} work?`,
    text: `The common feature number${n} works like every other.`,
    category: n % 2 === 0 ? 'even' : 'odd',
    tags: n % 3 === 0 ? ['third'] : [],
  }));
