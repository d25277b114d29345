import type { SearchSum } from '../store/queries/search-counts.ts';
import type { Store } from '../store/store.ts';
import { dayOf, formatDay } from './day.ts';
import { type Insights, type InsightsQuery, LEAST_NETWORKS, MAX_COMMENTS } from './schema.ts';

/** What readers thought of entries, and what they searched for, over the last days. */
export const readInsights = async (
  { feedback, searchCounts }: Pick<Store, 'feedback' | 'searchCounts'>,
  { days, limit }: InsightsQuery,
  now: number,
): Promise<Insights> => {
  const today = dayOf(now);
  const since = today - days + 1;
  const sums = (kind: Parameters<typeof searchCounts.sums>[0]) =>
    searchCounts.sums(kind, since, LEAST_NETWORKS, limit);
  const entries = await feedback.sums(since, LEAST_NETWORKS, limit);
  return {
    period: { from: formatDay(since), to: formatDay(today) },
    entries: await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        ratio: Math.round((entry.helpful / entry.votes) * 1000) / 1000,
        comments: (await feedback.comments(entry.id, since, MAX_COMMENTS)).map((comment) => ({
          day: formatDay(comment.day),
          helpful: comment.helpful === 1,
          text: String(comment.comment),
          revision: comment.revision,
        })),
      })),
    ),
    searches: {
      total: await searchCounts.total(since),
      top: (await sums('top')).map(toCounted),
      withoutResult: (await sums('withoutResult')).map((sum) => ({
        ...toCounted(sum),
        withoutResult: sum.withoutResult,
      })),
      unopened: (await searchCounts.hasOpened(since)) ? (await sums('unopened')).map(toCounted) : null,
    },
  };
};

/** Who opens a result can be told more than once by other processes: never more than searches. */
const toCounted = ({ query, locale, searches, opened }: SearchSum): Insights['searches']['top'][number] => ({
  ...{ query, locale, searches },
  opened: Math.min(opened, searches),
});
