import type { Caller } from '../core/caller.ts';
import type { Reads } from '../store/reads.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Status } from '../store/tables.ts';
import { visibleStatuses } from './visibility.ts';

/** What readers without a key see of what entries said before: nothing, or what is still up. */
export const PUBLIC_HISTORY = ['none', 'published'] as const;
export type PublicHistory = (typeof PUBLIC_HISTORY)[number];

/** Somebody who reads the history of an entry. */
export interface Viewer {
  statuses: readonly Status[];
  /** Number of the first revision that is shown. */
  from: number;
}

/**
 * What somebody may see of the history of an entry that they may see. The holder of a key sees the revisions of every status
 * that the key shows. Others see those since the entry was last put up: to take an entry down takes down all that it said.
 */
export const viewerOf = async (
  { revisions }: Pick<Reads, 'revisions'>,
  { id }: Pick<StoredEntry, 'id'>,
  caller: Caller | undefined,
): Promise<Viewer> => {
  const statuses = visibleStatuses(caller);
  return { statuses, from: caller === undefined ? (await revisions.lastNotOf(id, statuses)) + 1 : 1 };
};
