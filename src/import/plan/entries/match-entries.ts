import { hashContentOnce } from '../../../content/text/content-hash.ts';
import type { Steps } from '../../../core/scheduling/pace.ts';
import type { EntryOutline } from '../../../store/rows.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';
import { keyOf } from './entry-key.ts';
import type { Bases } from './merge-bases.ts';

export interface Matches {
  /** The entry that content is about; an entry is of one item at most. */
  entryOf: ReadonlyMap<ContentEntry, EntryOutline>;
  /** Content that is about an entry which other content is about with better reason. */
  doubles: ReadonlyMap<ContentEntry, EntryOutline>;
}

interface MatchOptions {
  /** Whether content that is not there any more may have been renamed. */
  byContent: boolean;
  /** Of which entries that may be so. */
  mayBeRenamed?: (entry: EntryOutline) => boolean;
}

/**
 * Finds the entry that each item of content is about, by the best reason first: its id; the slug that the entry had when
 * the item last saw it, as the item tells or as the store remembers, for it may have been renamed here since; the slug
 * that it has; and what it says, for the file may have been renamed: the same content under a new slug.
 */
export function* matchEntries(
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  { seen, declared }: Bases,
  { byContent, mayBeRenamed = () => true }: MatchOptions,
): Steps<Matches> {
  const entryOf = new Map<ContentEntry, EntryOutline>();
  const doubles = new Map<ContentEntry, EntryOutline>();
  const taken = new Set<EntryOutline>();
  function* match(
    find: (item: ContentEntry) => EntryOutline | undefined,
    items: Iterable<ContentEntry> = content,
  ): Steps<void> {
    for (const item of items) {
      yield;
      const entry = entryOf.has(item) ? undefined : find(item);
      if (entry === undefined) continue;
      if (taken.has(entry)) doubles.set(item, entry);
      else {
        taken.add(entry);
        entryOf.set(item, entry);
        doubles.delete(item);
      }
    }
  }

  const byId = new Map<string, EntryOutline>();
  const bySlug = new Map<string, EntryOutline>();
  for (const entry of existing) {
    byId.set(entry.id, entry);
    bySlug.set(keyOf(entry), entry);
    yield;
  }
  yield* match(({ id = '', locale }) => {
    const entry = byId.get(id);
    return entry?.locale === locale ? entry : undefined;
  });

  // The latest first: a file under a former name may have been left behind.
  yield* match(
    (item) => declared.get(item)?.find(({ base }) => keyOf(base.state) === keyOf(item))?.entry,
    declared.keys(),
  );

  const bySeen = new Map<string, EntryOutline>();
  for (const entry of existing) {
    yield;
    const base = seen.get(entry.id);
    if (base === undefined) continue;
    const key = keyOf(base.state);
    // Of two that had the same slug at different times it is the one that still has it.
    if (!bySeen.has(key) || key === keyOf(entry)) bySeen.set(key, entry);
  }
  yield* match((item) => bySeen.get(keyOf(item)));

  yield* match((item) => bySlug.get(keyOf(item)));

  if (byContent) {
    const absent = existing.filter((entry) => !taken.has(entry) && mayBeRenamed(entry));
    yield* match(yield* renameFinder(absent, seen));
  }
  return { entryOf, doubles };
}

/** Finds what an entry with this content was called before; each answers once, and only when there is no doubt. */
function* renameFinder(
  absent: readonly EntryOutline[],
  seen: Bases['seen'],
): Steps<(item: ContentEntry) => EntryOutline | undefined> {
  const byContent = new Map<string, Set<EntryOutline>>();
  for (const entry of absent) {
    yield;
    if (entry.status === 'archived') continue;
    for (const contentHash of [entry.contentHash, seen.get(entry.id)?.state.contentHash]) {
      const key = `${entry.locale} ${contentHash}`;
      byContent.set(key, (byContent.get(key) ?? new Set()).add(entry));
    }
  }
  return (item: ContentEntry): EntryOutline | undefined => {
    const key = `${item.locale} ${hashContentOnce(item)}`;
    const [found, ...others] = byContent.get(key) ?? [];
    byContent.delete(key);
    return others.length === 0 ? found : undefined;
  };
}
