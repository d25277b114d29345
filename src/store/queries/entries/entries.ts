import { and, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import { giveWay } from '../../../core/scheduling/give-way.ts';
import { type Pace, startPace } from '../../../core/scheduling/pace.ts';
import type { Db } from '../../engine.ts';
import type { EntryAddress, EntryOutline, EntryRow, FormerSlugRow, StoredEntry } from '../../rows.ts';
import { forEachOf } from '../../sql/in-list.ts';
import { after, type Keyset, orderBy } from '../../sql/keyset.ts';
import { prepared } from '../../sql/prepared.ts';
import type { Status, Tables } from '../../tables.ts';
import { entryListQueries, STRIDE } from './entry-lists.ts';
import { entryReader, joinedEntries } from './joined-entries.ts';

/** What a slug stands for, whatever the status. */
export interface Named {
  /** The entry in each of its languages. */
  present: StoredEntry[];
  /** The entries that it once named, one a language. */
  former: StoredEntry[];
}

/** Outlines that are read at a time. */
const OUTLINE_BATCH = 250;

/** Reads entries. Answers are whole rows: what is shown of them is decided further up. */
export const entryQueries = (db: Db, tables: Tables) => {
  const { entries, formerSlugs } = tables;
  const joined = () => joinedEntries(db, tables);
  const read = entryReader(tables);
  const readAll = (rows: readonly unknown[][]): StoredEntry[] => rows.map(read);

  const bySlugs = forEachOf(entries.slug, (isOneOf) =>
    joinedEntries(db, tables, entries.slug).where(isOneOf).orderBy(entries.slug, entries.locale).prepare(),
  );
  const byIds = forEachOf(entries.id, (isOneOf) =>
    joinedEntries(db, tables, entries.id).where(isOneOf).prepare(),
  );
  const byFormerSlugs = forEachOf(formerSlugs.slug, (isOneOf) =>
    joinedEntries(db, tables, formerSlugs.slug)
      .innerJoin(formerSlugs, eq(formerSlugs.entryId, entries.id))
      .where(isOneOf)
      .orderBy(formerSlugs.slug, formerSlugs.locale)
      .prepare(),
  );
  const publishedAfter = prepared(() =>
    joined()
      .where(and(eq(entries.status, 'published'), gt(entries.id, sql.placeholder('id'))))
      .orderBy(entries.id)
      .limit(sql.placeholder('limit'))
      .prepare(),
  );
  const allAfter = prepared(() =>
    joined()
      .where(gt(entries.id, sql.placeholder('id')))
      .orderBy(entries.id)
      .limit(sql.placeholder('limit'))
      .prepare(),
  );
  const outlinesAfter = prepared(() => {
    const { question, aliases, answer, text, excerpt, ...outline } = getTableColumns(entries);
    return db
      .select(outline)
      .from(entries)
      .where(gt(entries.id, sql.placeholder('id')))
      .orderBy(entries.id)
      .limit(sql.placeholder('limit'))
      .prepare();
  });
  const nextLocale = prepared(() =>
    db
      .select({ locale: sql<string | null>`min(${entries.locale})` })
      .from(entries)
      .where(and(eq(entries.status, sql.placeholder('status')), gt(entries.locale, sql.placeholder('after'))))
      .prepare(),
  );
  const lastPosition = prepared(() =>
    db
      .select({ position: sql<number>`coalesce(max(${entries.position}), 0)` })
      .from(entries)
      .where(eq(entries.categoryId, sql.placeholder('categoryId')))
      .prepare(),
  );
  const bySlugAndLocale: Keyset = { columns: [entries.slug, entries.locale], descending: false };
  const addressesAfter = prepared(() =>
    db
      .select({ slug: entries.slug, locale: entries.locale, updatedAt: entries.updatedAt })
      .from(entries)
      .where(
        and(
          eq(entries.status, 'published'),
          after(bySlugAndLocale, [sql.placeholder('slug'), sql.placeholder('locale')]),
        ),
      )
      .orderBy(...orderBy(bySlugAndLocale))
      .limit(sql.placeholder('limit'))
      .prepare(),
  );

  const placeAhead = prepared(() =>
    db
      .select({ slug: entries.slug, locale: entries.locale })
      .from(entries)
      .where(
        and(
          eq(entries.status, 'published'),
          after(bySlugAndLocale, [sql.placeholder('slug'), sql.placeholder('locale')]),
        ),
      )
      .orderBy(...orderBy(bySlugAndLocale))
      .limit(1)
      .offset(sql.placeholder('offset'))
      .prepare(),
  );

  const findBySlugs = async (slugs: readonly string[]): Promise<StoredEntry[][]> =>
    (await bySlugs(slugs)).map(readAll);

  const findByFormerSlugs = async (slugs: readonly string[]): Promise<StoredEntry[][]> =>
    (await byFormerSlugs(slugs)).map(readAll);

  // In this order: an entry that is renamed in between is found by both of its names.
  const findByNames = async (names: readonly string[]): Promise<Named[]> => {
    const present = await findBySlugs(names);
    const former = await findByFormerSlugs(names);
    return names.map((_, n) => ({ present: present[n]!, former: former[n]! }));
  };

  const findByIds = async (ids: readonly string[]): Promise<StoredEntry[]> =>
    (await byIds(ids)).flatMap(readAll);

  return {
    ...entryListQueries(db, tables),

    /** One entry in each of its languages, whatever their status. */
    findBySlug: async (slug: string): Promise<StoredEntry[]> => (await findBySlugs([slug]))[0]!,

    findById: async (id: string): Promise<StoredEntry | undefined> => (await findByIds([id]))[0],

    /** In the order of the ids; those that name nothing are left out. */
    findByIds,

    /** What a slug names, or once named. */
    findByName: async (name: string): Promise<Named> => (await findByNames([name]))[0]!,

    /** The same for each of several. */
    findByNames,

    /** Every slug that an entry had before. */
    formerSlugs: async (): Promise<FormerSlugRow[]> => db.select().from(formerSlugs),

    /** Published entries in all languages in order of id: how an export walks through everything. */
    listPublishedAfter: async (id: string, limit: number): Promise<StoredEntry[]> =>
      readAll(await publishedAfter().values({ id, limit })),

    /** Every entry whatever its status, in order of id: for the command line and the projections. */
    listAllAfter: async (id: string, limit: number): Promise<StoredEntry[]> =>
      readAll(await allAfter().values({ id, limit })),

    /** Every entry, whatever its status, in order of id. Others get their turn meanwhile. */
    outlines: async (pace: Pace = startPace()): Promise<EntryOutline[]> => {
      const outlines: EntryOutline[] = [];
      for (;;) {
        const batch = await outlinesAfter().all({ id: outlines.at(-1)?.id ?? '', limit: OUTLINE_BATCH });
        for (const outline of batch) outlines.push(outline);
        if (batch.length < OUTLINE_BATCH) return outlines;
        await pace.step();
      }
    },

    /** Where published entries are, by slug, then language, behind a place in that order: for a site map. */
    listAddressesAfter: async (
      [slug, locale]: readonly [slug: string, locale: string],
      limit: number,
    ): Promise<EntryAddress[]> => addressesAfter().all({ slug, locale, limit }),

    /** The slug so many published entries on in that order, from the first that has this slug. Gives way to others. */
    slugAhead: async (from: string, entriesOn: number): Promise<string | undefined> => {
      let place = { slug: from, locale: '' };
      for (let left = entriesOn + 1; left > 0; left -= STRIDE) {
        const offset = Math.min(left, STRIDE) - 1;
        const [found] = await placeAhead().all({ ...place, offset });
        if (found === undefined) return undefined;
        place = found;
        await giveWay();
      }
      return place.slug;
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

    /** How many entries a category has, whatever their status, and which; of more than `limit` those that were taken down first. */
    placesIn: async (
      categoryId: string,
      limit: number,
    ): Promise<{ count: number; some: Pick<EntryRow, 'slug' | 'locale' | 'status'>[] }> => ({
      count: await db.$count(entries, eq(entries.categoryId, categoryId)),
      some: await db
        .select({ slug: entries.slug, locale: entries.locale, status: entries.status })
        .from(entries)
        .where(eq(entries.categoryId, categoryId))
        .orderBy(entries.status, entries.slug)
        .limit(limit),
    }),

    /** The highest place in a category, whatever the status; 0 when it is empty. */
    lastPosition: async (categoryId: string): Promise<number> =>
      (await lastPosition().all({ categoryId }))[0]!.position,

    /** Languages that anything of a status is in: one index seek a language, where DISTINCT would read every entry. */
    locales: async (status: Status = 'published'): Promise<string[]> => {
      const found: string[] = [];
      for (;;) {
        const [row] = await nextLocale().all({ status, after: found.at(-1) ?? '' });
        if (row?.locale == null) return found;
        found.push(row.locale);
      }
    },
  };
};
