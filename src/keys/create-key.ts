import type { Role } from '../core/caller.ts';
import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import type { KeyRow } from '../store/queries/keys.ts';
import type { Store } from '../store/store.ts';
import { hashKey, hintOf, makeKey } from './key-text.ts';

export interface NewKey {
  name: string;
  role: Role;
  /** Milliseconds since 1970; undefined never expires. */
  expiresAt: number | undefined;
}

/** Longest name, in characters: it signs what is written. */
export const MAX_KEY_NAME_LENGTH = 100;

/**
 * Makes a key and stores its digest. The key itself is returned once and can never be shown again.
 *
 * @throws AppError `invalid-request` when the name cannot be one, or is that of another key in use: what two of them wrote
 * could not be distinguished.
 */
export const createKey = async (
  store: Pick<Store, 'write'>,
  { name, role, expiresAt }: NewKey,
  { now, newId }: Runtime,
): Promise<{ key: string; row: KeyRow }> => {
  if (name.trim() !== name || !/^[^\p{Cc}\p{Cs}]+$/u.test(name) || name.length > MAX_KEY_NAME_LENGTH) {
    throw new AppError(
      'invalid-request',
      `A name is 1 to ${MAX_KEY_NAME_LENGTH} characters in one line, without spaces around it.`,
    );
  }
  const key = makeKey();
  const row: KeyRow = {
    id: newId(),
    name,
    role,
    hint: hintOf(key),
    hash: hashKey(key),
    createdAt: now(),
    expiresAt: expiresAt ?? null,
    revokedAt: null,
    lastUsedAt: null,
  };
  await store.write(async ({ keys, write }) => {
    const taken = (await keys.list()).some((other) => other.name === name && other.revokedAt === null);
    if (taken)
      throw new AppError('invalid-request', `There is a key called "${name}" already; revoke it first.`);
    await write.insertKey(row);
  });
  return { key, row };
};
