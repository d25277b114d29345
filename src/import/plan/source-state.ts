import type { Pace } from '../../core/scheduling/pace.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { SourceItemRow } from '../../store/queries/source-items.ts';
import type { EntryOutline } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import type { ContentSet } from '../sources/directory/content-set.ts';

/**
 * Who has brought an entry or a category:
 *
 * - `own`: the source that is imported, and no other
 * - `shared`: this source and others
 * - `foreign`: other sources
 * - `unknown`: some source, before sources were recorded
 * - `none`: no source; it was made here
 */
export type Origin = 'own' | 'shared' | 'foreign' | 'unknown' | 'none';

/** What the store knows of the source that is imported. */
export interface SourceState {
  /** What the source is known to have, by the id of the owner. */
  items: ReadonlyMap<string, SourceItemRow>;
  /** `wasSeen`: whether any source is known to have had it. */
  originOf: (ownerId: string, wasSeen: boolean) => Origin;
  /** An entry with the revision that this source has seen as `seenRevision`. */
  asSeen: (entry: EntryOutline) => EntryOutline;
  /** The same for a category and `seen`. */
  categoryAsSeen: (row: CategoryRow) => CategoryRow;
}

/** Id of the owner for the synonyms of a language. */
export const synonymsOwner = (locale: string): string => `synonyms ${locale}`;

/** Content without a name is taken for the only source that there is. */
export const ONLY_SOURCE: SourceState = {
  items: new Map(),
  originOf: (_, wasSeen) => (wasSeen ? 'own' : 'none'),
  asSeen: (entry) => entry,
  categoryAsSeen: (row) => row,
};

export const loadSourceState = async (
  { sourceItems }: Pick<Transaction, 'sourceItems'>,
  { source, categoriesAreHeadings = false }: Pick<ContentSet, 'source' | 'categoriesAreHeadings'>,
  pace: Pace,
): Promise<SourceState> => {
  if (source === undefined) return ONLY_SOURCE;
  const items = new Map((await sourceItems.listOf(source)).map((item) => [item.ownerId, item]));
  await pace.step();
  const others = new Set(await sourceItems.ownersBesides(source));
  await pace.step();
  return {
    items,
    originOf: (ownerId, wasSeen) => {
      if (items.has(ownerId)) return others.has(ownerId) ? 'shared' : 'own';
      if (others.has(ownerId)) return 'foreign';
      return wasSeen ? 'unknown' : 'none';
    },
    asSeen: (entry) => {
      const own = items.get(entry.id);
      if (own !== undefined) return { ...entry, seenRevision: own.revision };
      return others.has(entry.id) ? { ...entry, seenRevision: null } : entry;
    },
    categoryAsSeen: (row) => {
      const own = items.get(row.id);
      if (own !== undefined) return { ...row, seen: own.texts };
      // A heading of a page says less of a category than the file that another source has of it.
      return categoriesAreHeadings && others.has(row.id) ? { ...row, seen: null } : row;
    },
  };
};
