import { formatTime } from '../core/time.ts';
import type { ChangeRow } from '../store/queries/changes.ts';
import type { Change } from './schema.ts';

/** A change as the API tells it. */
export const toChange = ({
  type,
  entryId: id,
  slug,
  locale,
  revision,
  at,
}: Omit<ChangeRow, 'seq'>): Change => ({
  type,
  id,
  slug,
  locale,
  revision,
  at: formatTime(at),
});
