import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import type { KeyRow } from '../store/queries/keys.ts';
import type { Store } from '../store/store.ts';

/**
 * Ends the use of the key that has a name, an id or a hint: from the next request on, in every process.
 *
 * @throws AppError `not-found` when no key in use is called so.
 */
export const revokeKey = (
  store: Pick<Store, 'write'>,
  which: string,
  { now }: Pick<Runtime, 'now'>,
): Promise<KeyRow> =>
  store.write(async ({ keys, write }) => {
    const row = (await keys.list()).find(
      ({ id, name, hint, revokedAt }) => revokedAt === null && [id, name, hint].includes(which),
    );
    if (row === undefined) throw new AppError('not-found', 'No key in use has this name, id or beginning.');
    await write.revokeKey(row.id, now());
    return row;
  });
