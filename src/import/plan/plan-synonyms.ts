import type { SynonymsRow } from '../../store/queries/synonyms.ts';
import type { ContentSynonyms } from '../sources/directory/content-set.ts';

export interface SynonymsPlan {
  put: SynonymsRow[];
  /** Languages whose synonyms are forgotten. */
  remove: string[];
}

/** What an import does to the synonyms. Content of a kind that has none (undefined) does nothing to them. */
export const planSynonyms = (
  existing: readonly SynonymsRow[],
  content: readonly ContentSynonyms[] | undefined,
  prune: boolean,
  isOwn: (locale: string) => boolean = () => true,
): SynonymsPlan => {
  if (content === undefined) return { put: [], remove: [] };
  const before = new Map(existing.map(({ locale, text }) => [locale, text]));
  const kept = new Set(content.map(({ locale }) => locale));
  return {
    put: content.flatMap(({ locale, text }) => (before.get(locale) === text ? [] : { locale, text })),
    remove: prune ? existing.flatMap(({ locale }) => (kept.has(locale) || !isOwn(locale) ? [] : locale)) : [],
  };
};
