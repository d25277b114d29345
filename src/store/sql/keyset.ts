import { type AnyColumn, asc, desc, type Placeholder, type SQL, sql } from 'drizzle-orm';

/** The values of the sort columns in the last row of a page: where the next one starts. */
export type KeysetPosition = readonly (string | number)[];

/** An order that ends in a unique column, so that every row has one place in it. */
export interface Keyset {
  columns: readonly AnyColumn[];
  descending: boolean;
}

export const orderBy = ({ columns, descending }: Keyset): SQL[] =>
  columns.map((column) => (descending ? desc(column) : asc(column)));

type Position = readonly (string | number | Placeholder)[];

/**
 * Rows behind `position`: one row-value comparison, which SQLite and PostgreSQL answer by seeking in an index on the
 * same columns. Page 1,000 therefore costs what page 1 costs.
 */
export const after = (keyset: Keyset, position: Position): SQL => {
  const [left, right] = sidesOf(keyset, position);
  return keyset.descending ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`;
};

/** Rows up to `position`, which is one of them. */
export const upTo = (keyset: Keyset, position: Position): SQL => {
  const [left, right] = sidesOf(keyset, position);
  return keyset.descending ? sql`(${left}) >= (${right})` : sql`(${left}) <= (${right})`;
};

const sidesOf = ({ columns }: Keyset, position: Position): [columns: SQL, values: SQL] => [
  sql.join([...columns], sql`, `),
  sql.join(
    position.map((value) => sql`${value}`),
    sql`, `,
  ),
];
