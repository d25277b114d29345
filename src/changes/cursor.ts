import { decodeCursor, encodeCursor } from '../core/cursor.ts';

/** Places are those of one history: behind a restored backup the same numbers are those of other changes. */
const listOf = (history: string) => ['changes', history];

/** A place in the change log, as callers see it. */
export const changeCursor = (seq: number, history: string): string => encodeCursor(listOf(history), [seq]);

/** @throws AppError `invalid-cursor` */
export const seqOf = (cursor: string | undefined, history: string): number =>
  cursor === undefined ? 0 : Number(decodeCursor(cursor, listOf(history), ['number'], 'since')[0]);
