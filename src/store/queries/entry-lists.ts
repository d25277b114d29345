import { and, count, eq, gt, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { EntryRow, StoredEntry } from '../rows.ts';
import { after, type Keyset, type KeysetPosition, orderBy } from '../sql/keyset.ts';
import { numbered, placeholderOf } from '../sql/placeholders.ts';
import { preparedByShape } from '../sql/prepared.ts';
import type { Status, Tables } from '../tables.ts';
import { entryReader, joinedEntries } from './joined-entries.ts';

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

const orderOf = (inCategory: boolean, sort: EntrySort) =>
  sort === 'position' && inCategory ? WITHIN_CATEGORY : ORDERS[sort];

/** What of a filter decides how its statement reads. The values are passed when it runs. */
interface FilterShape {
  inCategory: boolean;
  /** How many are asked for. */
  tags: number;
  since: boolean;
}

const shapeOf = ({ categoryId, tags = [], updatedSince }: EntryFilter): FilterShape => ({
  inCategory: categoryId !== undefined,
  tags: tags.length,
  since: updatedSince !== undefined,
});

/** Reads lists of entries, each shape of one by a statement that is built once. */
export const entryListQueries = (db: Db, tables: Tables) => {
  const { entries, entryTags } = tables;
  const read = entryReader(tables);

  const list = preparedByShape(
    ({ sort, isFirst, ...filter }: FilterShape & { sort: EntrySort; isFirst: boolean }) => {
      const { keys, descending } = orderOf(filter.inCategory, sort);
      const keyset: Keyset = { columns: keys.map((key) => entries[key]), descending };
      const behind = isFirst ? undefined : after(keyset, keys.map(placeholderOf('after')));
      return joinedEntries(db, tables)
        .where(and(matching(filter, sort), behind))
        .orderBy(...orderBy(keyset))
        .limit(sql.placeholder('limit'))
        .prepare();
    },
  );

  const counted = preparedByShape((filter: FilterShape) =>
    db.select({ count: count() }).from(entries).where(matching(filter)).prepare(),
  );

  /**
   * The plus takes `updated_at` away from the query planner, which would else seek by it and sort what it finds: all
   * entries, when the time is long ago.
   */
  const isUpdatedSince = (sort: EntrySort | undefined): SQL =>
    sort === undefined || sort === '-updatedAt'
      ? gt(entries.updatedAt, sql.placeholder('updatedSince'))
      : sql`+${entries.updatedAt} > ${sql.placeholder('updatedSince')}`;

  const hasTag = (tag: Placeholder): SQL =>
    sql`exists (select 1 from ${entryTags} where ${and(eq(entryTags.tag, tag), eq(entryTags.entryId, entries.id))})`;

  const matching = ({ inCategory, tags, since }: FilterShape, sort?: EntrySort): SQL | undefined =>
    and(
      eq(entries.status, sql.placeholder('status')),
      eq(entries.locale, sql.placeholder('locale')),
      inCategory ? eq(entries.categoryId, sql.placeholder('categoryId')) : undefined,
      since ? isUpdatedSince(sort) : undefined,
      ...Array.from({ length: tags }, placeholderOf('tag')).map(hasTag),
    );

  return {
    list: async (filter: EntryFilter, { sort, after, limit }: EntryPage): Promise<StoredEntry[]> => {
      const statement = list({ ...shapeOf(filter), sort, isFirst: after === undefined });
      const rows = await statement.values({ ...valuesOf(filter), ...numbered('after', after), limit });
      return rows.map(read);
    },

    /** Where in the order of `list` an entry stands: the position to go on from behind it. */
    positionOf: (entry: EntryRow, { categoryId }: EntryFilter, sort: EntrySort): KeysetPosition =>
      orderOf(categoryId !== undefined, sort).keys.map((key) => entry[key]),

    count: async (filter: EntryFilter): Promise<number> => {
      // An aggregate of nothing is a row too.
      const [row] = await counted(shapeOf(filter)).all(valuesOf(filter));
      return row!.count;
    },
  };
};

const valuesOf = ({ tags, ...values }: EntryFilter): Record<string, unknown> => ({
  ...values,
  ...numbered('tag', tags),
});
