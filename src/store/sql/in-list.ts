import { type AnyColumn, inArray, type SQL } from 'drizzle-orm';
import { numbered, placeholderOf } from './placeholders.ts';
import { preparedByShape } from './prepared.ts';

/** Values that a statement is run with at a time: one for any number of them would be another each time. */
export const VALUES_AT_ONCE = 16;

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
    make(inArray(column, Array.from({ length: count }, placeholderOf('value')))),
  );
  return async (values) => {
    const found = new Map<unknown, unknown[][]>(values.map((value) => [value, []]));
    const distinct = [...found.keys()];
    const last = distinct.length - 1;
    const count = last === 0 ? 1 : VALUES_AT_ONCE;
    const statement = statementFor(count);
    for (let from = 0; from <= last; from += VALUES_AT_ONCE) {
      // Where there are fewer, the last one stands for those that lack.
      const some = Array.from({ length: count }, (_, n) => distinct[Math.min(from + n, last)]);
      const rows = await statement.values(numbered('value', some));
      for (const row of rows) found.get(row.at(-1))!.push(row);
    }
    return values.map((value) => found.get(value)!);
  };
};
