import type { Store } from '../../store/store.ts';
import type { SearchCount } from './search-log.ts';

/** Different queries that are stored for one day. */
export const MAX_QUERIES_A_DAY = 10_000;

/**
 * Adds what was counted to what is stored, in one transaction that is no change of content. Where there is no room, the queries
 * of the fewest networks make it.
 */
export const storeCounts = (
  { write }: Pick<Store, 'write'>,
  counts: readonly SearchCount[],
  day: number,
): Promise<void> =>
  write(async ({ write, searchCounts }) => {
    const unknown: SearchCount[] = [];
    for (const count of counts) {
      if (await write.addToSearchCount({ ...count, day })) continue;
      // An opened result of a search that was not counted says nothing.
      if (count.searches > 0) unknown.push(count);
    }
    const fresh = unknown.slice(-MAX_QUERIES_A_DAY);
    const tooMany = (await searchCounts.countOn(day)) + fresh.length - MAX_QUERIES_A_DAY;
    if (tooMany > 0) await write.dropSearchCounts(day, tooMany);
    for (const count of fresh) await write.insertSearchCount({ ...count, day });
  });
