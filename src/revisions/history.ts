import { decodeCursor, encodeCursor } from '../core/cursor.ts';
import { AppError } from '../core/errors.ts';
import { giveWay } from '../core/scheduling/give-way.ts';
import { whole } from '../entries/read/whole-revision.ts';
import type { Viewer } from '../entries/viewer.ts';
import type { RevisionRow, WholeRevision } from '../store/queries/entries/revisions.ts';
import type { Reads } from '../store/reads.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { RevisionDiff } from './schema.ts';

type Revisions = Pick<Reads, 'revisions'>;

/** A page of the revisions of an entry, the latest first. */
export const listRevisions = async (
  { revisions }: Revisions,
  { id }: Pick<StoredEntry, 'id'>,
  { statuses, from }: Viewer,
  { limit, cursor }: { limit: number; cursor: string | undefined },
) => {
  const list = ['revisions', id, statuses];
  const [before = Number.MAX_SAFE_INTEGER] =
    cursor === undefined ? [] : decodeCursor(cursor, list, ['number']);
  const listed = await revisions.listBefore(id, Number(before), statuses, limit + 1);
  const found = listed.filter(({ revision }) => revision >= from);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last ? encodeCursor(list, [last.revision]) : null;
  return { items, page: { limit, next } };
};

/** @throws AppError `not-found` */
export const findRevision = async (
  { revisions }: Revisions,
  { id }: Pick<StoredEntry, 'id'>,
  { statuses, from }: Viewer,
  number: number,
): Promise<RevisionRow> => {
  const found = await revisions.find(id, number);
  if (found !== undefined && number >= from && statuses.includes(found.status)) return found;
  throw new AppError('not-found', `This entry has no revision ${number} to show.`);
};

/**
 * A revision with all that it said.
 *
 * @throws AppError `not-found`, or `gone` when it was redacted
 */
export const findWhole = async (...sought: Parameters<typeof findRevision>): Promise<WholeRevision> =>
  whole(await findRevision(...sought));

/** What changed between two revisions, or from the last readable one before. */
export const diffRevisions = async (
  reads: Revisions,
  entry: Pick<StoredEntry, 'id'>,
  viewer: Viewer,
  { from, to }: { from: number | undefined; to: number },
): Promise<RevisionDiff> => {
  const after = await findWhole(reads, entry, viewer, to);
  const before =
    from === undefined
      ? await findBefore(reads, entry, viewer, to)
      : await findWhole(reads, entry, viewer, from);
  // Loaded for the first request: a start has no use for them.
  const { unifiedDiff } = await import('../entries/unified-diff.ts');
  const { fieldChanges } = await import('./word-diff.ts');
  // Of the longest answers each takes tens of milliseconds.
  await giveWay();
  const unified = unifiedDiff(before, after);
  await giveWay();
  const changes = fieldChanges(before, after);
  const contentChanged = before?.contentHash !== after.contentHash;
  return { from: before?.revision ?? null, to, contentChanged, unified, changes };
};

const findBefore = async (
  { revisions }: Revisions,
  { id }: Pick<StoredEntry, 'id'>,
  { statuses, from }: Viewer,
  number: number,
): Promise<WholeRevision | undefined> => {
  const found = await revisions.findBefore(id, number, statuses);
  return found !== undefined && found.revision >= from ? found : undefined;
};
