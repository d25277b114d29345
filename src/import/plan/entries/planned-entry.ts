import type { EntryOutline } from '../../../store/rows.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';

/** Whose word counts where something was changed here and there: the content's, or the database's. */
export const ON_CONFLICT = ['theirs', 'ours'] as const;
export type OnConflict = (typeof ON_CONFLICT)[number];

/**
 * - `both`: changed here and there, or made here and there.
 * - `removed-there`: the content no longer has what was changed here.
 * - `double`: two items of the content are about the same entry.
 * - `taken`: the content gives an entry a slug that another has here.
 */
export type ConflictKind = 'both' | 'removed-there' | 'double' | 'taken';

/** What content says of an entry, and where it is put. */
export interface Declared {
  content: ContentEntry;
  contentHash: string;
  position: number;
}

/** A write, or none. `over`: it overwrites what the content has not seen, because `onConflict` says so. */
export type PlannedWrite =
  | ({ action: 'create'; before?: undefined; over?: boolean } & Declared)
  | ({ action: 'update' | 'move' | 'rename'; before: EntryOutline; over?: boolean } & Declared)
  | { action: 'archive'; before: EntryOutline; content?: undefined; over?: boolean };

/** What is not brought in, beside what is here. */
interface Declined {
  /** The entry here. */
  before: EntryOutline;
  /** Undefined for what the content does not have. */
  content: ContentEntry | undefined;
  /** The revision that the content has seen; undefined when it has seen none. */
  base: number | undefined;
}

/** Why an entry stays that the source no longer has: others have brought it as well, or it is not known who has. */
export type KeptBecause = 'shared' | 'unknown';

/** `kind`: the conflict that was decided for it; none where only this side has changed. */
export type KeptEntry = { action: 'keep'; kind?: ConflictKind; why?: KeptBecause } & Declined;
export type ConflictingEntry = { action: 'conflict'; kind: ConflictKind } & Declined;

/** What an import does to one entry. */
export type PlannedEntry =
  | PlannedWrite
  | ({ action: 'unchanged'; before: EntryOutline } & Declared)
  | KeptEntry
  | ConflictingEntry;

export type EntryAction = PlannedEntry['action'];
