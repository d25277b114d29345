import type { Pace, Steps } from '../../../core/scheduling/pace.ts';
import { isWhole } from '../../../store/queries/entries/revisions.ts';
import type { EntryOutline } from '../../../store/rows.ts';
import type { Transaction } from '../../../store/store.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';
import { keyOf } from './entry-key.ts';
import { type EntryState, stateOfEntry, stateOfSnapshot } from './entry-state.ts';

/** A revision of an entry that content is known to have seen, and what it said. */
export interface Base {
  revision: number;
  /** When it was written. */
  at: number;
  state: EntryState;
}

export interface Bases {
  /** By the id of an entry: what the content directory is known to have had of it. */
  seen: ReadonlyMap<string, Base>;
  /**
   * What an item of content tells itself that it has seen, the latest first: an export writes `revision` and `updatedAt`
   * into its files.
   */
  declared: ReadonlyMap<ContentEntry, readonly { entry: EntryOutline; base: Base }[]>;
}

interface Options {
  /** Slug of a category by its id. */
  categorySlug: (id: string) => string;
  /** Content that is no content directory: it has seen what it tells, and nothing else. */
  comesOnce: boolean;
  pace: Pace;
}

/** Reads nothing of entries that only the content directory has changed: they say what they said. */
export const loadBases = async (
  { revisions, entries }: Pick<Transaction, 'revisions' | 'entries'>,
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  { categorySlug, comesOnce, pace }: Options,
): Promise<Bases> => {
  const baseAt = async (entry: EntryOutline, revision: number): Promise<Base | undefined> => {
    if (revision === entry.revision) {
      return { revision, at: entry.updatedAt, state: stateOfEntry(entry, categorySlug(entry.categoryId)) };
    }
    const row = await revisions.find(entry.id, revision);
    // What was redacted says nothing that the content could be compared with.
    if (row === undefined || !isWhole(row)) return undefined;
    return { revision, at: row.at, state: stateOfSnapshot(row.snapshot) };
  };

  const seen = new Map<string, Base>();
  for (const entry of comesOnce ? [] : existing) {
    await pace.step();
    const base = entry.seenRevision === null ? undefined : await baseAt(entry, entry.seenRevision);
    if (base !== undefined) seen.set(entry.id, base);
  }

  const declared = new Map<ContentEntry, { entry: EntryOutline; base: Base }[]>();
  const telling: { item: ContentEntry; revision: number }[] = [];
  for (const item of content) {
    if (item.revision !== undefined) telling.push({ item, revision: item.revision });
    await pace.step();
  }
  if (telling.length === 0) return { seen, declared };
  const named = await pace.run(namesOf(existing, await entries.formerSlugs()));
  for (const { item, revision } of telling.sort((a, b) => b.revision - a.revision)) {
    await pace.step();
    for (const entry of named(item)) {
      if ((seen.get(entry.id)?.revision ?? 0) >= revision) continue;
      const base = await baseAt(entry, revision);
      // A revision of another time is another Lectern's.
      if (base === undefined || base.at !== (item.updatedAt ?? base.at)) continue;
      declared.set(item, [...(declared.get(item) ?? []), { entry, base }]);
    }
  }
  return { seen, declared };
};

/** Finds the entries that content may be about by its id and by its slug, which can be a former one. */
function* namesOf(
  existing: readonly EntryOutline[],
  formerSlugs: readonly { slug: string; locale: string; entryId: string }[],
): Steps<(item: ContentEntry) => Set<EntryOutline>> {
  const byId = new Map<string, EntryOutline>();
  const bySlug = new Map<string, EntryOutline>();
  for (const entry of existing) {
    byId.set(entry.id, entry);
    bySlug.set(keyOf(entry), entry);
    yield;
  }
  const byFormerSlug = new Map<string, EntryOutline | undefined>();
  for (const former of formerSlugs) {
    byFormerSlug.set(keyOf(former), byId.get(former.entryId));
    yield;
  }
  return (item: ContentEntry): Set<EntryOutline> => {
    const key = keyOf(item);
    const found = [byId.get(item.id ?? ''), bySlug.get(key), byFormerSlug.get(key)];
    return new Set(found.filter((entry) => entry !== undefined));
  };
}
