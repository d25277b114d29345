import { decodeCursor, encodeCursor } from '../cursor.ts';

const LIST = ['changes'];

/** A place in the change log, as callers see it. */
export const changeCursor = (seq: number): string => encodeCursor(LIST, [seq]);

/** @throws AppError `invalid-cursor` */
export const seqOf = (cursor: string | undefined): number =>
  cursor === undefined ? 0 : Number(decodeCursor(cursor, LIST, ['number'], 'since')[0]);
