import { foldQuestion } from '../../search/index/index-document.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { dayOf } from '../day.ts';
import { LEAST_NETWORKS } from '../schema.ts';

/** What readers called an entry that they opened from their results. */
export interface SuggestedAlias {
  entry: StoredEntry;
  query: string;
  opened: number;
}

interface SuggestionPeriod {
  days: number;
  limit: number;
  now: number;
  /** Of this entry alone. */
  entryId?: string;
}

/** Pairs that are looked at for each that is asked for: some are aliases already. */
const LOOKED_AT = 5;

/** Queries that could be aliases of the entries that were opened from their results, the most frequent first. */
export const suggestedAliases = async (
  { openedEntries, entries }: Pick<Store, 'openedEntries' | 'entries'>,
  { days, limit, now, entryId }: SuggestionPeriod,
): Promise<SuggestedAlias[]> => {
  const since = dayOf(now) - days + 1;
  const sums = await openedEntries.sums(since, LEAST_NETWORKS, limit * LOOKED_AT, entryId);
  const found = await entries.findByIds([...new Set(sums.map((sum) => sum.entryId))]);
  const byId = new Map(found.map((entry) => [entry.id, entry]));
  return sums
    .flatMap(({ entryId: id, query, opened }) => {
      const entry = byId.get(id);
      return entry === undefined || entry.status !== 'published' || isCalled(entry, query)
        ? []
        : [{ entry, query, opened }];
    })
    .slice(0, limit);
};

const isCalled = ({ question, aliases }: StoredEntry, query: string): boolean =>
  [question, ...aliases].some((known) => foldQuestion(known) === foldQuestion(query));
