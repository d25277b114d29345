import { and, asc, eq, exists, gt, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import { prepared, preparedByShape } from '../sql/prepared.ts';
import type { Tables } from '../tables.ts';
import { slugCountIn } from './entries/entry-counts.ts';

export type CategoryRow = Tables['categories']['$inferSelect'];

export interface StoredCategory extends CategoryRow {
  /** Published entries, each counted once however many languages it has. */
  entryCount: number;
}

/** Whether readers see a category: not when all of its entries are drafts or archived. */
const isVisible = (db: Db, { categories, entryCounts }: Tables): SQL | undefined => {
  const hasSome = and(eq(entryCounts.categoryId, categories.id), gt(entryCounts.entries, 0));
  const some = () => db.select({ one: sql`1` }).from(entryCounts).$dynamic();
  return or(
    exists(some().where(and(hasSome, eq(entryCounts.status, 'published')))),
    notExists(some().where(hasSome)),
  );
};

/** Reads what readers see of all categories, but for their counts of entries: to find out whether it changes. */
export const publicCategories = (db: Db, tables: Tables): (() => Promise<string>) => {
  const { id, slug, title, description, position, modifiedAt } = tables.categories;
  const shown = prepared(() =>
    db
      .select({ id, slug, title, description, position, modifiedAt })
      .from(tables.categories)
      .where(isVisible(db, tables))
      .orderBy(id)
      .prepare(),
  );
  return async () => JSON.stringify(await shown().all());
};

/** Reads categories. */
export const categoryQueries = (db: Db, tables: Tables) => {
  const { categories } = tables;
  const entryCount = slugCountIn(tables, 'published');
  const visible = isVisible(db, tables);
  const selection = { category: categories, entryCount };
  const flatten = (row: { category: CategoryRow; entryCount: number }): StoredCategory => ({
    ...row.category,
    entryCount: row.entryCount,
  });

  const condition = (all: boolean): SQL | undefined => (all ? undefined : visible);
  const listed = preparedByShape((all: boolean) =>
    db
      .select(selection)
      .from(categories)
      .where(condition(all))
      .orderBy(asc(categories.position), asc(categories.id))
      .prepare(),
  );
  const isSlug = eq(categories.slug, sql.placeholder('slug'));
  const bySlug = preparedByShape((all: boolean) =>
    db
      .select(selection)
      .from(categories)
      .where(and(isSlug, condition(all)))
      .prepare(),
  );
  const idBySlug = preparedByShape((all: boolean) =>
    db
      .select({ id: categories.id })
      .from(categories)
      .where(and(isSlug, condition(all)))
      .prepare(),
  );

  return {
    /** Every one, without counting: for imports and exports. */
    rows: async (): Promise<CategoryRow[]> =>
      db.select().from(categories).orderBy(asc(categories.position), asc(categories.id)),

    /**
     * In reading order; without those whose entries are all drafts or archived, which readers must not learn of or
     * need no more, unless `all` is asked for.
     */
    list: async ({ all = false } = {}): Promise<StoredCategory[]> => (await listed(all).all()).map(flatten),

    findBySlug: async (slug: string, { all = false } = {}): Promise<StoredCategory | undefined> => {
      const [row] = await bySlug(all).all({ slug });
      return row && flatten(row);
    },

    /** The id alone, of those that `findBySlug` finds: what filtering by category needs. */
    idOf: async (slug: string, { all = false } = {}): Promise<string | undefined> =>
      (await idBySlug(all).all({ slug }))[0]?.id,
  };
};
