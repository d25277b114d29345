import type { Steps } from '../../../core/scheduling/pace.ts';
import type { EntryOutline } from '../../../store/rows.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';

/** An entry's place: what it says, else the one it has, else behind the others of its category, in the order given. */
export function* positioner(
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  categorySlug: (id: string) => string,
): Steps<(entry: ContentEntry, before: EntryOutline | undefined) => number> {
  const last = new Map<string, number>();
  const raise = (category: string, position: number): number => {
    const highest = Math.max(last.get(category) ?? 0, position);
    last.set(category, highest);
    return highest;
  };
  for (const entry of existing) {
    raise(categorySlug(entry.categoryId), entry.position);
    yield;
  }
  for (const entry of content) {
    raise(entry.category, entry.position ?? 0);
    yield;
  }
  return (entry, before) => {
    if (entry.position !== undefined) return entry.position;
    if (before !== undefined && categorySlug(before.categoryId) === entry.category) return before.position;
    return raise(entry.category, raise(entry.category, 0) + 1);
  };
}
