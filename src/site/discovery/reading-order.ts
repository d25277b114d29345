import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** Entries held in memory at a time. */
const BATCH = 100;

/** Every published entry in one language, category by category. */
export async function* inReadingOrder(
  { entries }: Pick<Store, 'entries'>,
  locale: string,
): AsyncGenerator<StoredEntry> {
  const filter = { status: 'published', locale } as const;
  let rows = await entries.list(filter, { sort: 'position', limit: BATCH });
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield* rows;
    const after = entries.positionOf(last, filter, 'position');
    rows = await entries.list(filter, { sort: 'position', after, limit: BATCH });
  }
}
