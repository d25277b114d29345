import type { Caller } from '../core/caller.ts';

/** Whose names readers without a key see: that of the site alone, or those of the keys that wrote. */
export const PUBLIC_AUTHORS = ['site', 'names'] as const;
export type PublicAuthors = (typeof PUBLIC_AUTHORS)[number];

/** The name that is shown as the author of everything; undefined shows the real names. */
export type Byline = string | undefined;

/** The byline for a caller; undefined is a caller without a key. */
export type BylineFor = (caller: Caller | undefined) => Byline;

/** Holders of keys see the names of keys; the public sees what the setting says. */
export const bylinesOf =
  (publicAuthors: PublicAuthors, siteName: string): BylineFor =>
  (caller) =>
    caller !== undefined || publicAuthors === 'names' ? undefined : siteName;
