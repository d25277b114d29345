import { AppError } from '../../core/errors.ts';
import { isWhole, type RevisionRow, type WholeRevision } from '../../store/queries/entries/revisions.ts';
import type { Reads } from '../../store/reads.ts';
import type { StoredEntry } from '../../store/rows.ts';

/** What a caller takes for the present state: revisions, or whatever there is. */
export interface Expectation {
  revisions: 'any' | readonly number[];
  /** The entity tag of an entry as it is now. */
  etagOf: (entry: StoredEntry) => string;
}

/**
 * Makes sure that an entry is still what the caller read.
 *
 * @throws AppError `precondition-failed` with the present tag and what changed since the revision that the caller knows
 */
export const checkRevision = async (
  { revisions }: Pick<Reads, 'revisions'>,
  entry: StoredEntry,
  { revisions: known, etagOf }: Expectation,
): Promise<void> => {
  if (known === 'any' || known.includes(entry.revision)) return;
  const since = Math.max(...known.filter((revision) => revision < entry.revision));
  const before = await revisions.find(entry.id, since);
  const present = await revisions.find(entry.id, entry.revision);
  const { unifiedDiff } = await import('../unified-diff.ts');
  throw new AppError('precondition-failed', describe(entry, before?.revision), {
    members: {
      etag: etagOf(entry),
      revision: entry.revision,
      since: before?.revision ?? null,
      diff: isReadable(before) && isReadable(present) ? unifiedDiff(before, present) : null,
    },
  });
};

const isReadable = (row: RevisionRow | undefined): row is WholeRevision => row !== undefined && isWhole(row);

const describe = ({ revision, updatedBy }: StoredEntry, since: number | undefined): string =>
  since === undefined
    ? `If-Match names no revision of this entry that is known; it is at revision ${revision} now.`
    : `The entry is at revision ${revision} now, last changed by ${updatedBy}; you know revision ${since}.`;
