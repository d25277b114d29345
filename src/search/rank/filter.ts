import { categoryTerm, EVERY_ENTRY, filterLocale, tagTerm } from '../index/filter-terms.ts';
import type { SearchIndexReader } from '../index/port.ts';
import type { CandidateFilter } from './candidates.ts';

/** Which entries may be found. */
export interface EntryFilter {
  readonly category?: string | undefined;
  /** Entries must have every one of them. */
  readonly tags?: readonly string[] | undefined;
}

/** The filter terms that entries must have; undefined when no entry can have them all. */
export const resolveFilter = (
  { category, tags = [] }: EntryFilter,
  locale: string,
  reader: SearchIndexReader,
): CandidateFilter | undefined => {
  const wanted = [...(category === undefined ? [] : [categoryTerm(category)]), ...tags.map(tagTerm)];
  const found = new Map(
    reader.stems(filterLocale(locale), [EVERY_ENTRY, ...wanted]).map(({ stem, id }) => [stem, id]),
  );
  const filterTerms = wanted.map((mark) => found.get(mark));
  return filterTerms.includes(undefined)
    ? undefined
    : { filterTerms: filterTerms.filter((id) => id !== undefined), every: found.get(EVERY_ENTRY) };
};
