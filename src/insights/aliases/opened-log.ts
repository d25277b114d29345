import { maskSecrets } from '../../core/secrets/secrets.ts';
import type { OpenedEntryRow } from '../../store/queries/opened-entries.ts';
import type { Store } from '../../store/store.ts';
import { dayOf } from '../day.ts';
import { networkGroupOf } from '../feedback/network-group.ts';
import { setBounded } from '../searches/bounded-map.ts';
import { CAPACITY, MAX_QUERIES_OF_NETWORK, queryText } from '../searches/search-log.ts';
import { createShares } from '../searches/shares.ts';

/** Different pairs of a query and an entry that are stored for one day. */
export const MAX_PAIRS_A_DAY = 10_000;

/** A result that was opened: the query as it was sent, and the entry. */
export interface OpenedResult {
  network: string;
  text: string;
  locale: string;
  entryId: string;
}

type Count = Omit<OpenedEntryRow, 'day'>;

export interface OpenedLog {
  /** Counts it, once a day for each network. A query that has a secret in it, or somebody's number, is not counted at all. */
  opened(result: OpenedResult): void;
  /** Hands over what was counted since. */
  take(): Count[];
}

/** Counts in memory which entries are opened from which searches, never by who. Everything in it is bounded. */
export const createOpenedLog = (now: () => number, capacity: number = CAPACITY): OpenedLog => {
  const share = createShares({ now, each: MAX_QUERIES_OF_NETWORK });
  const networks = new Map<string, { day: number; count: number }>();
  let counts = new Map<string, Count>();
  return {
    opened: ({ network, text, locale, entryId }) => {
      const query = maskSecrets(text) === text ? queryText(text) : undefined;
      if (query === undefined) return;
      const key = `${entryId} ${locale} ${query}`;
      if (share(network, key) !== 'first') return;
      const day = dayOf(now());
      const known = networks.get(key);
      const count = (known?.day === day ? known.count : 0) + 1;
      setBounded(networks, key, { day, count }, capacity);
      const before = counts.get(key);
      const counted = {
        ...{ locale, query, entryId },
        opened: (before?.opened ?? 0) + 1,
        networks: count,
        networkGroups: (before?.networkGroups ?? 0) | (1 << networkGroupOf(network)),
      };
      setBounded(counts, key, counted, capacity);
    },
    take: () => {
      const taken = [...counts.values()];
      counts = new Map();
      return taken;
    },
  };
};

/** Adds what was counted to what is stored. Where there is no room, the pairs of the fewest networks make it. */
export const storeOpened = (
  { write }: Pick<Store, 'write'>,
  counts: readonly Count[],
  day: number,
): Promise<void> =>
  write(async ({ write, openedEntries }) => {
    for (const count of counts) await write.addOpenedEntry({ ...count, day });
    const tooMany = (await openedEntries.countOn(day)) - MAX_PAIRS_A_DAY;
    if (tooMany > 0) await write.dropOpenedEntries(day, tooMany);
  });
