import type { Database } from '../driver.ts';

/**
 * Keys that were revoked since the backup was made stay so: a restore must not open a door that was shut.
 *
 * @param former may be damaged, or of another schema: then nothing is known of its keys
 */
export const keepRevocations = (restored: Database, former: Database): void => {
  const revoke = restored.prepare('UPDATE api_keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  for (const { id, at } of revokedIn(former)) revoke.run(at, id);
};

const revokedIn = (db: Database): { id: string; at: number }[] => {
  try {
    return db
      .prepare<[], { id: string; at: number }>(
        'SELECT id, revoked_at AS at FROM api_keys WHERE revoked_at IS NOT NULL',
      )
      .all();
  } catch {
    return [];
  }
};
