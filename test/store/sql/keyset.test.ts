import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import t from 'tap';
import { after, orderBy, upTo } from '../../../src/store/sql/keyset.ts';
import { entries } from '../../../src/store/sqlite/schema.ts';

const dialect = new SQLiteSyncDialect();
const columns = [entries.updatedAt, entries.id];

t.test('a position is one row-value comparison over the sort columns, with its values bound', async (t) => {
  t.match(dialect.sqlToQuery(after({ columns, descending: false }, [5, "i'd"])), {
    sql: '("entries"."updated_at", "entries"."id") > (?, ?)',
    params: [5, "i'd"],
  });
  t.match(dialect.sqlToQuery(after({ columns, descending: true }, [5, 'id'])), {
    sql: '("entries"."updated_at", "entries"."id") < (?, ?)',
  });
});

t.test('rows up to a position are those that are not behind it', async (t) => {
  t.match(dialect.sqlToQuery(upTo({ columns, descending: false }, [5, 'id'])), {
    sql: '("entries"."updated_at", "entries"."id") <= (?, ?)',
    params: [5, 'id'],
  });
  t.match(dialect.sqlToQuery(upTo({ columns, descending: true }, [5, 'id'])), {
    sql: '("entries"."updated_at", "entries"."id") >= (?, ?)',
  });
});

t.test('all columns are sorted in one direction, as one index can be read', async (t) => {
  const sqlOf = (descending: boolean): string[] =>
    orderBy({ columns, descending }).map((part) => dialect.sqlToQuery(part).sql);
  t.same(sqlOf(false), ['"entries"."updated_at" asc', '"entries"."id" asc']);
  t.same(sqlOf(true), ['"entries"."updated_at" desc', '"entries"."id" desc']);
});
