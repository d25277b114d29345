import { decodeCursor, encodeCursor } from '../core/cursor.ts';
import type { Shape } from '../entries/formats/format.ts';
import { entryPath } from '../entries/links.ts';
import { prepareAnswers } from '../entries/render-answer.ts';
import { renderingOf, toEntry } from '../entries/view.ts';
import { type IndexedStatus, localeOfPartition, partitionOf } from '../store/partition.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { storedSynonyms } from './query/stored-synonyms.ts';
import type { Dropped } from './rank/ranking.ts';
import { storedWeights } from './rank/stored-weights.ts';
import type { SearchResults, Suggestions } from './schema.ts';
import { createSearch } from './search.ts';

export interface FindRequest {
  text: string;
  locale: string;
  status: IndexedStatus;
  category: string | undefined;
  tags: readonly string[] | undefined;
  /** What of each entry is shown. */
  shape: Shape;
  explain: boolean;
  limit: number;
  cursor: string | undefined;
}

export interface EntryFinder {
  search(request: FindRequest): Promise<SearchResults>;
  suggest(request: Pick<FindRequest, 'text' | 'locale' | 'limit'>): Promise<Suggestions>;
  /** Does what the first search in the default locale would have to do. */
  load(): Promise<void>;
}

/** Searches the entries of a store: the engine finds ids, the store has what they name. */
export const entryFinder = (
  store: Pick<Store, 'index' | 'entries' | 'synonyms' | 'confidenceFit'>,
  defaultLocale: string,
): EntryFinder => {
  const synonyms = storedSynonyms(store);
  const weights = storedWeights(store);
  const engine = createSearch(
    store.index,
    (partition) => synonyms.of(localeOfPartition(partition)),
    weights.get,
  );
  const byId = async (ids: readonly string[]): Promise<Map<string, StoredEntry>> =>
    new Map((await store.entries.findByIds(ids)).map((entry) => [entry.id, entry]));

  const slugsOf = async (dropped: readonly Dropped[]): Promise<SearchResults['dropped']> => {
    const entries = await byId(dropped.map(({ id }) => id));
    return dropped.flatMap(({ id, stage, reason }) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [{ slug: entry.slug, stage, reason }];
    });
  };

  return {
    search: async ({ text, locale, status, category, tags, shape, explain, limit, cursor }) => {
      const list = ['search', text, locale, status, category, tags];
      const [place] = cursor === undefined ? [0] : decodeCursor(cursor, list, ['number']);
      const offset = Math.max(0, Number(place));
      const partition = partitionOf({ locale, status });
      await Promise.all([synonyms.load(locale), weights.load(), engine.load(partition)]);
      const found = engine.search({
        ...{ text, locale: partition, category, tags, offset, limit, explain },
      });
      const entries = await byId(found.items.map(({ id }) => id));
      await prepareAnswers([...entries.values()], renderingOf(shape), '');
      const dropped = found.dropped && (await slugsOf(found.dropped));
      const { highlight, snippet } = found.highlighter;
      const next = offset + limit < found.total ? encodeCursor(list, [offset + limit]) : null;
      return {
        // An entry may have gone since the index was read.
        items: found.items.flatMap(({ id, ...item }) => {
          const stored = entries.get(id);
          if (stored === undefined) return [];
          const entry = toEntry(stored, { shape, defaultLocale });
          const highlights = highlight(stored.question);
          return { entry, ...item, highlights, snippet: snippet(stored.text) };
        }),
        match: { tier: found.match.tier, corrected: [...found.match.corrected] },
        didYouMean: found.didYouMean,
        confidence: found.confidence,
        nearest: found.nearest,
        ...(dropped === undefined ? {} : { dropped }),
        ...(found.confidenceParts === undefined ? {} : { confidenceParts: found.confidenceParts }),
        page: { limit, next, total: found.total },
      };
    },

    load: () => engine.load(partitionOf({ locale: defaultLocale, status: 'published' })),

    suggest: async ({ text, locale, limit }) => {
      await Promise.all([synonyms.load(locale), engine.load(locale)]);
      const suggested = engine.suggest({ text, locale, limit });
      const entries = await byId(suggested);
      return {
        items: suggested.flatMap((id) => {
          const entry = entries.get(id);
          return entry === undefined
            ? []
            : {
                question: entry.question,
                slug: entry.slug,
                links: { self: entryPath(entry, defaultLocale) },
              };
        }),
      };
    },
  };
};
