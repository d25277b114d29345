import { and, eq, getTableColumns, gt, type SQL, sql } from 'drizzle-orm';
import type { Db } from './engine.ts';
import { after, type Keyset, type KeysetPosition, orderBy } from './keyset.ts';
import type { Status, Tables } from './tables.ts';

export type EntryRow = Tables['entries']['$inferSelect'];
export type FormerSlugRow = Tables['formerSlugs']['$inferSelect'];

/** An entry with what its category contributes to it. */
export interface StoredEntry extends EntryRow {
  category: { slug: string; title: string; modifiedAt: number };
}

/** All of an entry but its texts: enough to tell what an import changes, for every entry at once. */
export type EntryOutline = Omit<EntryRow, 'question' | 'aliases' | 'answer' | 'text' | 'excerpt'>;

export const ENTRY_SORTS = ['position', '-updatedAt', 'question'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

export interface EntryFilter {
  locale: string;
  status: Status;
  /** Category id. */
  categoryId?: string | undefined;
  /** Entries that carry every one of these. */
  tags?: readonly string[] | undefined;
  /** Milliseconds; later than this. */
  updatedSince?: number | undefined;
}

/** Where a published entry is, and since when it reads as it does. */
export type EntryAddress = Pick<EntryRow, 'slug' | 'locale' | 'updatedAt'>;

export interface EntryPage {
  sort: EntrySort;
  after?: KeysetPosition | undefined;
  limit: number;
}

type SortKey = 'categoryPosition' | 'categoryId' | 'position' | 'updatedAt' | 'question' | 'id';

const ORDERS: Record<EntrySort, { keys: SortKey[]; descending: boolean }> = {
  position: { keys: ['categoryPosition', 'categoryId', 'position', 'id'], descending: false },
  '-updatedAt': { keys: ['updatedAt', 'id'], descending: true },
  question: { keys: ['question', 'id'], descending: false },
};

/** Within one category the category's own place says nothing, and another index serves. */
const WITHIN_CATEGORY: (typeof ORDERS)['position'] = { keys: ['position', 'id'], descending: false };

const orderOf = (filter: EntryFilter, sort: EntrySort) =>
  sort === 'position' && filter.categoryId !== undefined ? WITHIN_CATEGORY : ORDERS[sort];

/** Reads entries. Answers are whole rows: what is shown of them is decided further up. */
export const entryQueries = (db: Db, tables: Tables) => {
  const { entries, categories, entryTags, formerSlugs } = tables;
  const selection = {
    entry: entries,
    category: { slug: categories.slug, title: categories.title, modifiedAt: categories.modifiedAt },
  };
  const joined = () =>
    db
      .select(selection)
      .from(entries)
      .innerJoin(categories, eq(categories.id, entries.categoryId))
      .$dynamic();

  const bySlug = joined()
    .where(eq(entries.slug, sql.placeholder('slug')))
    .orderBy(entries.locale)
    .prepare();
  const byId = joined()
    .where(eq(entries.id, sql.placeholder('id')))
    .prepare();

  const nextLocale = db
    .select({ locale: sql<string | null>`min(${entries.locale})` })
    .from(entries)
    .where(and(eq(entries.status, sql.placeholder('status')), gt(entries.locale, sql.placeholder('after'))))
    .prepare();

  const lastPosition = db
    .select({ position: sql<number>`coalesce(max(${entries.position}), 0)` })
    .from(entries)
    .where(eq(entries.categoryId, sql.placeholder('categoryId')))
    .prepare();

  const keysetOf = (filter: EntryFilter, sort: EntrySort): Keyset => {
    const { keys, descending } = orderOf(filter, sort);
    return { columns: keys.map((key) => entries[key]), descending };
  };

  /**
   * The plus takes `updated_at` away from the query planner, which would else seek by it and sort what it finds: all
   * entries, when the time is long ago.
   */
  const isUpdatedSince = (time: number, sort: EntrySort | undefined): SQL =>
    sort === undefined || sort === '-updatedAt'
      ? gt(entries.updatedAt, time)
      : sql`+${entries.updatedAt} > ${time}`;

  const matching = (filter: EntryFilter, sort?: EntrySort): SQL | undefined =>
    and(
      eq(entries.status, filter.status),
      eq(entries.locale, filter.locale),
      filter.categoryId === undefined ? undefined : eq(entries.categoryId, filter.categoryId),
      filter.updatedSince === undefined ? undefined : isUpdatedSince(filter.updatedSince, sort),
      ...(filter.tags ?? []).map(
        (tag) =>
          sql`exists (select 1 from ${entryTags} where ${and(eq(entryTags.tag, tag), eq(entryTags.entryId, entries.id))})`,
      ),
    );

  return {
    /** One entry in each of its languages, whatever their status. */
    findBySlug: async (slug: string): Promise<StoredEntry[]> => (await bySlug.all({ slug })).map(flatten),

    findById: async (id: string): Promise<StoredEntry | undefined> => {
      const [row] = await byId.all({ id });
      return row && flatten(row);
    },

    /** In the order of the ids; those that name nothing are left out. */
    findByIds: async (ids: readonly string[]): Promise<StoredEntry[]> => {
      // One by one by a prepared statement: quicker than to build one for so many.
      const rows = await Promise.all(ids.map((id) => byId.all({ id })));
      return rows.flat().map(flatten);
    },

    /** The entries that `slug` once named, one a language. */
    findByFormerSlug: async (slug: string): Promise<StoredEntry[]> => {
      const rows = await joined()
        .innerJoin(formerSlugs, eq(formerSlugs.entryId, entries.id))
        .where(eq(formerSlugs.slug, slug))
        .orderBy(entries.locale);
      return rows.map(flatten);
    },

    /** Every slug that an entry had before. */
    formerSlugs: async (): Promise<FormerSlugRow[]> => db.select().from(formerSlugs),

    list: async (filter: EntryFilter, page: EntryPage): Promise<StoredEntry[]> => {
      const keyset = keysetOf(filter, page.sort);
      const rows = await joined()
        .where(and(matching(filter, page.sort), page.after && after(keyset, page.after)))
        .orderBy(...orderBy(keyset))
        .limit(page.limit);
      return rows.map(flatten);
    },

    /** Where in the order of `list` an entry stands: the position to go on from behind it. */
    positionOf: (entry: EntryRow, filter: EntryFilter, sort: EntrySort): KeysetPosition =>
      orderOf(filter, sort).keys.map((key) => entry[key]),

    count: async (filter: EntryFilter): Promise<number> => db.$count(entries, matching(filter)),

    /** Published entries in all languages in order of id: how an export walks through everything. */
    listPublishedAfter: async (id: string, limit: number): Promise<StoredEntry[]> => {
      const rows = await joined()
        .where(and(eq(entries.status, 'published'), gt(entries.id, id)))
        .orderBy(entries.id)
        .limit(limit);
      return rows.map(flatten);
    },

    /** Every entry whatever its status, in order of id: for the command line and the projections. */
    listAllAfter: async (id: string, limit: number): Promise<StoredEntry[]> => {
      const rows = await joined().where(gt(entries.id, id)).orderBy(entries.id).limit(limit);
      return rows.map(flatten);
    },

    /** Every entry, whatever its status. */
    outlines: async (): Promise<EntryOutline[]> => {
      const { question, aliases, answer, text, excerpt, ...outline } = getTableColumns(entries);
      return db.select(outline).from(entries);
    },

    /** Where published entries are, by slug, then language, behind a place in that order: for a site map. */
    listAddressesAfter: async (
      place: readonly [slug: string, locale: string],
      limit: number,
    ): Promise<EntryAddress[]> => {
      const keyset = { columns: [entries.slug, entries.locale], descending: false };
      return db
        .select({ slug: entries.slug, locale: entries.locale, updatedAt: entries.updatedAt })
        .from(entries)
        .where(and(eq(entries.status, 'published'), after(keyset, place)))
        .orderBy(...orderBy(keyset))
        .limit(limit);
    },

    /** How many different slugs published entries have, and the one at each place that is a multiple of `step`. */
    slugsBy: async (step: number): Promise<{ count: number; slugs: string[] }> => {
      const rows = await db
        .selectDistinct({ slug: entries.slug })
        .from(entries)
        .where(eq(entries.status, 'published'))
        .orderBy(entries.slug);
      return { count: rows.length, slugs: rows.filter((_, n) => n % step === 0).map(({ slug }) => slug) };
    },

    /** Enough of the published entries of a category to tell of each. */
    listPublishedIn: async (
      categoryId: string,
    ): Promise<Pick<EntryRow, 'id' | 'slug' | 'locale' | 'revision'>[]> =>
      db
        .select({ id: entries.id, slug: entries.slug, locale: entries.locale, revision: entries.revision })
        .from(entries)
        .where(and(eq(entries.categoryId, categoryId), eq(entries.status, 'published')))
        .orderBy(entries.id),

    /** Whether a category has any entry, whatever its status. */
    isAnyIn: async (categoryId: string): Promise<boolean> =>
      (await db.select({ id: entries.id }).from(entries).where(eq(entries.categoryId, categoryId)).limit(1))
        .length > 0,

    /** The highest place in a category, whatever the status; 0 when it is empty. */
    lastPosition: async (categoryId: string): Promise<number> =>
      (await lastPosition.all({ categoryId }))[0]!.position,

    /** Languages that anything of a status is in: one index seek a language, where DISTINCT would read every entry. */
    locales: async (status: Status = 'published'): Promise<string[]> => {
      const found: string[] = [];
      for (;;) {
        const [row] = await nextLocale.all({ status, after: found.at(-1) ?? '' });
        if (row?.locale == null) return found;
        found.push(row.locale);
      }
    },
  };
};

const flatten = (row: { entry: EntryRow; category: StoredEntry['category'] }): StoredEntry => ({
  ...row.entry,
  category: row.category,
});
