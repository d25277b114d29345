import { existsSync } from 'node:fs';
import { ConfigError } from '../../server/config.ts';

/** The file that a DATABASE_URL names, whether it is there or not. */
export const databasePath = (url: string): string => {
  if (url.startsWith('file:')) return url.slice('file:'.length);
  throw new ConfigError(`DATABASE_URL=${url} names no file.`);
};

/** Whether a DATABASE_URL leads to something: opening what does not exist would create it. */
export const isExistingDatabase = (url: string): boolean =>
  url.startsWith('file:') && existsSync(databasePath(url));

/**
 * A DATABASE_URL for a command that has no use for a new, empty database: a slip in it must not make one. (An export
 * with --prune would then remove every file.)
 */
export const existingDatabase = (url: string): string => {
  if (isExistingDatabase(url)) return url;
  throw new ConfigError(`DATABASE_URL=${url}: there is no such database.`);
};
