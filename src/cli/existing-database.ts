import { existsSync } from 'node:fs';

/** Whether a DATABASE_URL leads to something: opening what does not exist would create it. */
export const isExistingDatabase = (url: string): boolean =>
  url.startsWith('file:') && existsSync(url.slice('file:'.length));
