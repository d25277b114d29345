import { type Caller, hasRole } from '../core/caller.ts';
import { STATUSES, type Status } from '../store/tables.ts';

/** What needs a key to be seen, and the least role of it. */
export const ROLE_TO_SEE = { draft: 'reader', published: undefined, archived: 'editor' } as const;

/** Statuses of the entries that somebody may see. */
export const visibleStatuses = (caller: Caller | undefined): Status[] =>
  STATUSES.filter((status) => {
    const role = ROLE_TO_SEE[status];
    return role === undefined || hasRole(caller, role);
  });
