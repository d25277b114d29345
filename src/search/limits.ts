/*
 * What one query may cost. The length that HTTP takes is in `schema.ts`.
 */

/** Most questions that are suggested at a time. */
export const MAX_SUGGESTIONS = 10;

/** More than any question has; ranking compares each of them with each word of each candidate. */
export const MAX_QUERY_TERMS = 32;

/** How many words an unfinished one may stand for. */
export const MAX_COMPLETIONS = 8;

/** A question is not longer than this; what comes after is not read. */
export const MAX_QUERY_CHARACTERS = 1_000;

/** So many different unknown words are looked up: each reads the whole vocabulary. */
export const MAX_LOOK_UPS = 8;

/** A word of more letters is not read as a compound: each place where it can be cut is looked up. */
export const MAX_COMPOUND_LENGTH = 40;

/** Of the unknown words of a query so many, the first, may be read as compounds. */
export const MAX_COMPOUNDS = 2;

/** A collection of no more entries is scored whole. */
export const SMALL_COLLECTION = 100;

/** Of a larger one so many entries are scored, and so deep one can page. */
export const MAX_CANDIDATES = 240;

/** How many matches are read from the full-text index word by word. Common words are read last, or not at all. */
export const MAX_POSTINGS = 8_000;

/** How often entries with several words at once are asked for, from all words to fewer. */
export const MAX_CONJUNCTIONS = 6;

/** Of many candidates so many, the most promising, are also compared by the spelling of their words. */
export const MAX_COMPARED = 20;

/** How many of the nearest questions are offered when nothing matches. */
export const MAX_NEAREST = 5;

/** So many entries that were dropped are told of with `explain=true`. */
export const MAX_DROPPED = 20;
