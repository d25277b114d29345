import { AppError } from '../../core/errors.ts';
import { formatTime } from '../../core/time.ts';
import { isWhole, type RevisionRow, type WholeRevision } from '../../store/queries/entries/revisions.ts';

/** @throws AppError `gone` when it was redacted */
export const whole = (row: RevisionRow): WholeRevision => {
  if (isWhole(row)) return row;
  const goneSince = formatTime(Number(row.redacted?.at));
  const detail = `What revision ${row.revision} said was redacted on ${goneSince.slice(0, 10)}.`;
  throw new AppError('gone', detail, { members: { goneSince } });
};
