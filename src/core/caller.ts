/** What a key allows, each role all that those before it do. */
export const ROLES = ['reader', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The holder of a key. Without a key a caller is undefined, and reads what is published. */
export interface Caller {
  /** Of the key. */
  id: string;
  /** Of the key: signs what is written with it. */
  name: string;
  role: Role;
}

/** Whether a caller may do what needs a role. */
export const hasRole = (caller: Caller | undefined, role: Role): boolean =>
  caller !== undefined && ROLES.indexOf(caller.role) >= ROLES.indexOf(role);
