import type { CategoryRow } from '../../store/queries/categories.ts';
import type { FileRow } from '../../store/queries/files.ts';
import type { EntryOutline } from '../../store/rows.ts';
import type { ContentSet } from '../sources/directory/content-set.ts';
import { isUnseenCategory } from './category-texts.ts';
import type { OnConflict, PlannedEntry } from './entries/planned-entry.ts';
import { ONLY_SOURCE, type Origin, type SourceState } from './source-state.ts';

/** What a pruning import forgets, beside the entries that it archives. */
export interface Pruning {
  /** Categories that the content no longer has and that no entry is left in. */
  categories: CategoryRow[];
  /** Those that were made or changed here, and are not forgotten because of that. */
  kept: CategoryRow[];
  conflicts: CategoryRow[];
  /** Ids of entries and categories whose files are gone from the content. */
  fileOwners: string[];
  /** Ids of categories that the source no longer has, and that others still do or that are forgotten. */
  forgotten: string[];
}

export const NOTHING_PRUNED: Pruning = {
  categories: [],
  kept: [],
  conflicts: [],
  fileOwners: [],
  forgotten: [],
};

interface Existing {
  categories: readonly CategoryRow[];
  entries: readonly EntryOutline[];
  files: readonly FileRow[];
}

/** Archived entries stay in their category, which then stays too: readers no longer see it. */
export const planPruning = (
  content: ContentSet,
  planned: readonly PlannedEntry[],
  { categories, entries, files }: Existing,
  onConflict: OnConflict | undefined,
  originOf: SourceState['originOf'] = ONLY_SOURCE.originOf,
): Pruning => {
  const named = new Set([
    ...content.categories.map(({ slug }) => slug),
    ...planned.map((item) => item.content?.category),
  ]);
  const idsOf = (items: readonly PlannedEntry[]): string[] => items.flatMap((item) => item.before?.id ?? []);
  const inContent = planned.filter((item) => item.content !== undefined);
  // An entry that is left as it is stays in its category, whatever the content says.
  const placed = new Set(idsOf(inContent.filter((item) => item.action !== 'keep')));
  const inUse = new Set(entries.flatMap(({ id, categoryId }) => (placed.has(id) ? [] : categoryId)));
  const owners = new Set([
    ...idsOf(inContent),
    ...categories.flatMap(({ id, slug }) => (named.has(slug) ? id : [])),
  ]);
  const originOfCategory = ({ id, seen }: CategoryRow): Origin => originOf(id, seen !== null);
  const unnamed = categories.filter(({ slug }) => !named.has(slug));
  const shared = unnamed.filter((row) => originOfCategory(row) === 'shared');
  const left = unnamed.filter(({ id }) => !inUse.has(id));
  // What was never in the content was not taken out of it.
  const made = left.filter((row) => ['none', 'unknown'].includes(originOfCategory(row)));
  const had = left.filter((row) => originOfCategory(row) === 'own');
  const edited = onConflict === 'theirs' ? [] : had.filter(isUnseenCategory);
  const pruned = had.filter((row) => !edited.includes(row));
  return {
    categories: pruned,
    forgotten: [...pruned, ...shared].map(({ id }) => id),
    kept: onConflict === 'ours' ? [...made, ...edited] : made,
    conflicts: onConflict === 'ours' ? [] : edited,
    fileOwners: files
      .map(({ ownerId }) => ownerId)
      .filter((id) => !owners.has(id) && originOf(id, true) === 'own'),
  };
};
