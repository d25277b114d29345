import { type Caller, hasRole } from '../core/caller.ts';
import { STATUSES, type Status } from '../store/tables.ts';

/** The role that a key needs to see entries of a status. */
export const ROLE_TO_SEE = { draft: 'reader', published: undefined, archived: 'editor' } as const;

/** Statuses of the entries that a caller may see. */
export const visibleStatuses = (caller: Caller | undefined): Status[] =>
  STATUSES.filter((status) => {
    const role = ROLE_TO_SEE[status];
    return role === undefined || hasRole(caller, role);
  });
