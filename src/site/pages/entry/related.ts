import type { EntryFinder } from '../../../search/find-entries.ts';
import type { StoredEntry } from '../../../store/rows.ts';
import { findListed, type Listed } from '../find-listed.ts';

/** Most entries that are shown beside another. */
export const MAX_RELATED = 4;

/** What is less than half as near as the nearest has little to do with the question. */
const LEAST_LIKENESS = 0.5;

/** What else somebody may ask who asks this: what the search finds for the question, beside the entry itself. */
export const relatedTo = async (
  { id, question, locale }: Pick<StoredEntry, 'id' | 'question' | 'locale'>,
  finder: EntryFinder,
): Promise<Listed[]> => {
  const { items } = await findListed(finder, { text: question, locale, limit: MAX_RELATED + 1 });
  const others = items.filter(({ entry }) => entry.id !== id).slice(0, MAX_RELATED);
  const nearest = others[0]?.score ?? 0;
  return others.filter(({ score }) => score >= LEAST_LIKENESS * nearest).map(({ entry }) => entry);
};
