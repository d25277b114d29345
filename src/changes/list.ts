import { invalidCursor } from '../core/cursor.ts';
import type { Store } from '../store/store.ts';
import { changeCursor, seqOf } from './cursor.ts';
import type { ChangeList } from './schema.ts';
import { toChange } from './view.ts';

/**
 * What changed since a place in the log.
 *
 * @throws AppError `invalid-cursor`
 */
export const listChanges = async (
  { changes, state }: Pick<Store, 'changes' | 'state'>,
  { since, limit }: { since?: string | undefined; limit: number },
): Promise<ChangeList> => {
  // Read before the changes: were the database restored in between, the next poll would notice.
  const { history } = await state();
  const after = seqOf(since, history);
  const rows = await changes.listAfter(after, limit);
  // A place that this log has not reached is of another one: going on from it would skip changes in silence.
  if (rows.length === 0 && after > (await changes.lastSeq())) throw invalidCursor('since');
  return {
    items: rows.map(toChange),
    page: { limit, next: changeCursor(rows.at(-1)?.seq ?? after, history) },
  };
};
