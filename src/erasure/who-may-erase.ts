import type { Role } from '../caller.ts';
import type { StoredEntry } from '../store/entries.ts';

/**
 * The role that it takes to erase something of an entry: what was never published is the editors' own; what readers have seen is
 * a record that others rely on.
 */
export const roleToErase = ({ publishedAt }: Pick<StoredEntry, 'publishedAt'>): Role =>
  publishedAt === null ? 'editor' : 'admin';
