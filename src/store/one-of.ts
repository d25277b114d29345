import { type AnyColumn, inArray, type SQL, sql } from 'drizzle-orm';
import { preparedByShape } from './prepared.ts';

/** Values that a statement is run with at a time: one for any number of them would be another each time. */
export const VALUES_AT_ONCE = 16;

const NAMES = Array.from({ length: VALUES_AT_ONCE }, (_, n) => `oneOf${n}`);

interface Statement {
  values(parameters: Record<string, unknown>): unknown[][];
}

/**
 * Answers the rows for each of several values.
 *
 * @param make the statement under a condition, with the column that this is about as the last one of its rows
 */
export const forEachOf = (
  column: AnyColumn,
  make: (isOneOf: SQL) => Statement,
): ((values: readonly string[]) => Promise<unknown[][][]>) => {
  const statementFor = preparedByShape((count: number) =>
    make(
      inArray(
        column,
        NAMES.slice(0, count).map((name) => sql.placeholder(name)),
      ),
    ),
  );
  return async (values) => {
    const found = new Map<unknown, unknown[][]>(values.map((value) => [value, []]));
    const distinct = [...found.keys()];
    const last = distinct.length - 1;
    const statement = statementFor(last === 0 ? 1 : VALUES_AT_ONCE);
    for (let from = 0; from <= last; from += VALUES_AT_ONCE) {
      // Where there are fewer, the last one stands for those that lack.
      const parameters = NAMES.map((name, n) => [name, distinct[Math.min(from + n, last)]]);
      const rows = await statement.values(Object.fromEntries(parameters));
      for (const row of rows) found.get(row.at(-1))!.push(row);
    }
    return values.map((value) => found.get(value)!);
  };
};
