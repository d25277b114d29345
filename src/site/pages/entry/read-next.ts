import type { StoredEntry } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

/** Questions that are offered to go on with. */
export const MAX_NEXT = 6;

/** What comes behind an entry in its category, and from the last one on at its beginning. */
export const readNext = async (
  entry: StoredEntry,
  { entries }: Pick<Store, 'entries'>,
): Promise<StoredEntry[]> => {
  const filter = { status: 'published', locale: entry.locale, categoryId: entry.categoryId } as const;
  const after = entries.positionOf(entry, filter, 'position');
  const behind = await entries.list(filter, { sort: 'position', after, limit: MAX_NEXT });
  const known = new Set([entry.id, ...behind.map(({ id }) => id)]);
  const first =
    behind.length < MAX_NEXT ? await entries.list(filter, { sort: 'position', limit: MAX_NEXT }) : [];
  return [...behind, ...first.filter(({ id }) => !known.has(id))].slice(0, MAX_NEXT);
};
