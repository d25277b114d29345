import { statfsSync } from 'node:fs';

/** Bytes below which the disk of a database counts as full: a write of one entry with its index. */
export const MIN_SPACE = 1024 * 1024;

/** Bytes that this user may still write to the disk of a file; undefined where the system does not tell. */
export const freeSpace = (path: string): number | undefined => {
  try {
    const { blocks, bsize, bfree, bavail } = statfsSync(path);
    if (blocks === 0) return undefined;
    // Some blocks are kept for root.
    return bsize * (process.geteuid?.() === 0 ? bfree : bavail);
  } catch {
    return undefined;
  }
};
