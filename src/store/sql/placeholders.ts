import { type Placeholder, sql } from 'drizzle-orm';

/** The placeholder of each of several values: `tag0`, `tag1` … */
export const placeholderOf =
  (name: string) =>
  (_: unknown, n: number): Placeholder =>
    sql.placeholder(`${name}${n}`);

/** The values for them. */
export const numbered = (name: string, values: readonly unknown[] = []): Record<string, unknown> =>
  Object.fromEntries(values.map((value, n) => [`${name}${n}`, value]));
