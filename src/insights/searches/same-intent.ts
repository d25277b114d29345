import { distance } from 'fastest-levenshtein';

/** How long a reader may stop typing before the next query is another search, in ms. */
export const INTENT_WINDOW = 30_000;

/** Edits between two queries that are one with a slip in it. */
const MAX_EDITS = 2;

/** Whether two queries of one reader, one right behind the other, are after the same: key strokes, or a corrected slip. */
export const isSameIntent = (before: string, after: string): boolean =>
  after.startsWith(before) || before.startsWith(after) || distance(before, after) <= MAX_EDITS;
