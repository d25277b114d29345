import type { ContentSet } from '../content/content-set.ts';
import type { CategoryRow } from '../store/categories.ts';
import type { EntryOutline } from '../store/entries.ts';
import type { FileRow } from '../store/files.ts';
import type { PlannedEntry } from './plan-entries.ts';

/** What a pruning import forgets, beside the entries that it archives. */
export interface Pruning {
  /** Categories that the content does not have and that no entry is left in. */
  categories: CategoryRow[];
  /** Ids of entries and categories whose files are gone from the content. */
  fileOwners: string[];
}

interface Existing {
  categories: readonly CategoryRow[];
  entries: readonly EntryOutline[];
  files: readonly FileRow[];
}

/** What was archived stays in its category, which is then kept too: readers no longer see it. */
export const planPruning = (
  content: ContentSet,
  planned: readonly PlannedEntry[],
  { categories, entries, files }: Existing,
): Pruning => {
  const named = new Set([...content.categories.map(({ slug }) => slug), ...planned.map(categoryOf)]);
  const kept = new Set(planned.flatMap((item) => (item.action === 'archive' ? [] : (item.before?.id ?? []))));
  const inUse = new Set(entries.flatMap(({ id, categoryId }) => (kept.has(id) ? [] : categoryId)));
  const owners = new Set([...kept, ...categories.flatMap(({ id, slug }) => (named.has(slug) ? id : []))]);
  return {
    categories: categories.filter(({ id, slug }) => !named.has(slug) && !inUse.has(id)),
    fileOwners: files.map(({ ownerId }) => ownerId).filter((id) => !owners.has(id)),
  };
};

const categoryOf = (item: PlannedEntry): string | undefined =>
  item.action === 'archive' ? undefined : item.content.category;
