import { createHash } from 'node:crypto';
import { AppError } from './errors.ts';

/** A place in a list: the values of the sort columns in the last item seen. */
export type CursorPosition = readonly (string | number)[];

/** Longest cursor that is looked at; real ones are shorter, but questions can be sort keys. */
export const MAX_CURSOR_LENGTH = 4_000;

/**
 * An opaque cursor. It carries a fingerprint of the list it belongs to (route, filters, sort), so that using it with
 * another list is an error instead of a wrong page.
 */
export const encodeCursor = (list: unknown, position: CursorPosition): string =>
  Buffer.from(JSON.stringify([fingerprint(list), ...position])).toString('base64url');

/**
 * The position in a cursor. Cursors are not secret and can be forged: a position that fits is only ever compared with.
 *
 * @param shape the types of the values that this list's positions have; every number in them is a whole one
 * @param parameter the query parameter that it came in
 * @throws AppError `invalid-cursor` unless it was made for this list.
 */
export const decodeCursor = (
  cursor: string,
  list: unknown,
  shape: readonly ('string' | 'number')[],
  parameter = 'cursor',
): CursorPosition => {
  const [print, ...position] = parse(cursor);
  if (print !== fingerprint(list) || !fits(position, shape)) throw invalidCursor(parameter);
  return position;
};

/** The refusal of a cursor that came in the query parameter `parameter`. */
export const invalidCursor = (parameter: string): AppError =>
  new AppError(
    'invalid-cursor',
    'This cursor is of another list, sort order or filter. Follow page.next as it is, or leave the cursor out.',
    {
      errors: [
        {
          pointer: `#/query/${parameter}`,
          code: 'invalid-cursor',
          detail: 'Invalid cursor.',
        },
      ],
    },
  );

const fits = (
  position: unknown[],
  shape: readonly ('string' | 'number')[],
): position is (string | number)[] =>
  position.length === shape.length &&
  position.every((value, n) =>
    shape[n] === 'number' ? Number.isSafeInteger(value) : typeof value === 'string',
  );

const parse = (cursor: string): unknown[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
};

const fingerprint = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 8);
