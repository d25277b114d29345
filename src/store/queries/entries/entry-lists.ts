import { and, count, eq, gt, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { giveWay } from '../../../core/scheduling/give-way.ts';
import type { Db } from '../../engine.ts';
import type { EntryRow, StoredEntry } from '../../rows.ts';
import { after, type Keyset, type KeysetPosition, orderBy, upTo } from '../../sql/keyset.ts';
import { numbered, placeholderOf } from '../../sql/placeholders.ts';
import { preparedByShape } from '../../sql/prepared.ts';
import type { Status, Tables } from '../../tables.ts';
import { entryCountQueries } from './entry-counts.ts';
import { entryReader, joinedEntries } from './joined-entries.ts';

/** Rows of an index that are looked through at a time. */
export const STRIDE = 1_000;

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

/** What a list is read along: the rows of an index between two places, of which the filter may let few through. */
interface Walk {
  filter: FilterShape;
  sort: EntrySort;
  isFirst: boolean;
  /** Whether it goes on behind these rows. */
  isBounded: boolean;
}

/** What of a filter the index of an order has in front: rows that do not match it are not passed over, but never met. */
const scopeOf = ({ inCategory, since }: FilterShape, sort: EntrySort): FilterShape => ({
  inCategory: inCategory && sort === 'position',
  tags: 0,
  since: since && sort === '-updatedAt',
});

/** Whether rows have to be passed over. */
const isSieved = (filter: FilterShape, sort: EntrySort): boolean => {
  const scope = scopeOf(filter, sort);
  return filter.tags > 0 || filter.since !== scope.since || filter.inCategory !== scope.inCategory;
};

/** Reads lists of entries, each shape of one by a statement that is built once. */
export const entryListQueries = (db: Db, tables: Tables) => {
  const { entries, entryTags } = tables;
  const read = entryReader(tables);
  const { countAll, countByCategory, countPublished } = entryCountQueries(db, tables);

  const keysetOf = (inCategory: boolean, sort: EntrySort): Keyset => {
    const { keys, descending } = orderOf(inCategory, sort);
    return { columns: keys.map((key) => entries[key]), descending };
  };

  const within = ({ filter, sort, isFirst, isBounded }: Walk, keyset: Keyset): SQL | undefined =>
    and(
      matching(filter, sort),
      isFirst ? undefined : after(keyset, keyset.columns.map(placeholderOf('after'))),
      isBounded ? upTo(keyset, keyset.columns.map(placeholderOf('until'))) : undefined,
    );

  const list = preparedByShape((walk: Walk) => {
    const keyset = keysetOf(walk.filter.inCategory, walk.sort);
    return joinedEntries(db, tables)
      .where(within(walk, keyset))
      .orderBy(...orderBy(keyset))
      .limit(sql.placeholder('limit'))
      .prepare();
  });

  const counted = preparedByShape((walk: Walk) =>
    db
      .select({ count: count() })
      .from(entries)
      .where(within(walk, keysetOf(walk.filter.inCategory, walk.sort)))
      .prepare(),
  );

  /** The place so many rows on, whether the filter lets them through or not. */
  const placeAhead = preparedByShape(({ filter, sort, isFirst }: Omit<Walk, 'isBounded'>) => {
    const { keys } = orderOf(filter.inCategory, sort);
    const keyset = keysetOf(filter.inCategory, sort);
    return db
      .select(Object.fromEntries(keys.map((key) => [key, entries[key]])))
      .from(entries)
      .where(within({ filter: scopeOf(filter, sort), sort, isFirst, isBounded: false }, keyset))
      .orderBy(...orderBy(keyset))
      .limit(1)
      .offset(sql.placeholder('offset'))
      .prepare();
  });

  /**
   * The parts that a list is read in, so that no other request waits until a rare tag is found: each of `STRIDE` rows of the index, or
   * all in one where none are passed over.
   */
  async function* stridesOf(filter: EntryFilter, sort: EntrySort, from: KeysetPosition | undefined) {
    const shape = shapeOf(filter);
    const whole = { filter: shape, sort };
    let start = from;
    for (;;) {
      const values = { ...valuesOf(filter), ...numbered('after', start) };
      const isFirst = start === undefined;
      const [end] = isSieved(shape, sort)
        ? await placeAhead({ ...whole, isFirst }).values({ ...values, offset: STRIDE - 1 })
        : [];
      const until = end as KeysetPosition | undefined;
      const walk: Walk = { ...whole, isFirst, isBounded: until !== undefined };
      yield { walk, values: { ...values, ...numbered('until', until) } };
      if (until === undefined) return;
      start = until;
      await giveWay();
    }
  }

  /**
   * The plus takes `updated_at` away from the query planner, which would else seek by it and sort what it finds: all
   * entries, when the time is long ago.
   */
  const isUpdatedSince = (sort: EntrySort): SQL =>
    sort === '-updatedAt'
      ? gt(entries.updatedAt, sql.placeholder('updatedSince'))
      : sql`+${entries.updatedAt} > ${sql.placeholder('updatedSince')}`;

  const hasTag = (tag: Placeholder): SQL =>
    sql`exists (select 1 from ${entryTags} where ${and(eq(entryTags.tag, tag), eq(entryTags.entryId, entries.id))})`;

  const matching = ({ inCategory, tags, since }: FilterShape, sort: EntrySort): SQL | undefined =>
    and(
      eq(entries.status, sql.placeholder('status')),
      eq(entries.locale, sql.placeholder('locale')),
      inCategory ? eq(entries.categoryId, sql.placeholder('categoryId')) : undefined,
      since ? isUpdatedSince(sort) : undefined,
      ...Array.from({ length: tags }, placeholderOf('tag')).map(hasTag),
    );

  return {
    /** Gives way to others where many entries have to be passed over. */
    list: async (filter: EntryFilter, { sort, after, limit }: EntryPage): Promise<StoredEntry[]> => {
      const found: StoredEntry[] = [];
      for await (const { walk, values } of stridesOf(filter, sort, after)) {
        const rows = await list(walk).values({ ...values, limit: limit - found.length });
        for (const row of rows) found.push(read(row));
        if (found.length === limit) break;
      }
      return found;
    },

    /** Where in the order of `list` an entry stands: the position to go on from behind it. */
    positionOf: (entry: EntryRow, { categoryId }: EntryFilter, sort: EntrySort): KeysetPosition =>
      orderOf(categoryId !== undefined, sort).keys.map((key) => entry[key]),

    /** Exact, and cheap unless it is asked for tags or a time: then it gives way to others. */
    count: async (filter: EntryFilter): Promise<number> => {
      const { tags = [], updatedSince, ...scope } = filter;
      if (tags.length === 0 && updatedSince === undefined) return countAll(scope);
      const sort = tags.length === 0 && scope.categoryId === undefined ? '-updatedAt' : 'position';
      let total = 0;
      for await (const { walk, values } of stridesOf(filter, sort, undefined)) {
        // An aggregate of nothing is a row too.
        total += (await counted(walk).all(values))[0]!.count;
      }
      return total;
    },

    countByCategory,
    countPublished,
  };
};

const valuesOf = ({ tags, ...values }: EntryFilter): Record<string, unknown> => ({
  ...values,
  ...numbered('tag', tags),
});
