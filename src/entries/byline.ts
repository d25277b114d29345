import type { Caller } from '../core/caller.ts';

/** Whose names readers without a key see: that of the site alone, or of whoever wrote something. */
export const PUBLIC_AUTHORS = ['site', 'names'] as const;
export type PublicAuthors = (typeof PUBLIC_AUTHORS)[number];

/** The name that is shown as the author of everything; undefined shows who it was. */
export type Byline = string | undefined;

/** The byline for somebody. Undefined is somebody without a key. */
export type BylineFor = (caller: Caller | undefined) => Byline;

/** Names of keys are for those who have a key; the public gets what the setting says. */
export const bylinesOf =
  (publicAuthors: PublicAuthors, siteName: string): BylineFor =>
  (caller) =>
    caller !== undefined || publicAuthors === 'names' ? undefined : siteName;
