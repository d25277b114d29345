import { inBatches } from '../../store/sql/in-batches.ts';
import type { Store } from '../../store/store.ts';
import { parseSynonyms, type Synonyms } from '../query/synonyms.ts';
import { type Collection, type CollectionEntry, readQuestions } from './collection.ts';

const BATCH = 500;

/** The published entries of a store in one language, known by their slugs, with the judged questions of a folder. */
export const collectionOf = async (
  store: Store,
  folder: string,
  locale: string,
): Promise<Collection & { synonyms: Synonyms }> => {
  const entries: CollectionEntry[] = [];
  for await (const batch of inBatches(store.entries.listPublishedAfter, BATCH)) {
    for (const entry of batch) {
      if (entry.locale !== locale) continue;
      const { slug, question, aliases, text, tags, negativeQuestions } = entry;
      entries.push({
        ...{ id: slug, question, aliases, answer: text, tags },
        ...(negativeQuestions === null ? {} : { negativeQuestions }),
      });
    }
  }
  const synonyms = parseSynonyms(await store.synonyms.textOf(locale), locale);
  return { entries, synonyms, ...readQuestions(folder) };
};
