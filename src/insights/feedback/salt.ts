import { randomBytes } from 'node:crypto';
import type { Transaction } from '../../store/store.ts';

/**
 * The salt of a day, the same for every process on the database: the first one makes it, and overwrites the last one, of
 * which nothing is then left to link the votes of that day to anybody.
 */
export const saltOf = async (
  { feedback, write }: Pick<Transaction, 'feedback' | 'write'>,
  day: number,
): Promise<string> => {
  const known = await feedback.salt();
  // The day after stays: where the clock went back over midnight, no network votes a second time.
  if (known?.day === day || known?.day === day + 1) return known.salt;
  const salt = randomBytes(32).toString('base64url');
  await write.putSalt({ day, salt });
  return salt;
};
