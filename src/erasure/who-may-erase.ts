import type { Role } from '../core/caller.ts';
import type { StoredEntry } from '../store/rows.ts';

/**
 * The role that it takes to erase something of an entry: what was never published is the editors' own; what readers have seen is
 * a record that others rely on.
 */
export const roleToErase = ({ publishedAt }: Pick<StoredEntry, 'publishedAt'>): Role =>
  publishedAt === null ? 'editor' : 'admin';
