import { getTableConfig } from 'drizzle-orm/sqlite-core';
import t from 'tap';
import { sqliteKit } from '../../../src/store/sqlite/kit.ts';

t.test('each word of the kit is one SQLite type', async (t) => {
  const { table, text, integer, time, json, sequence } = sqliteKit;
  const { columns } = getTableConfig(
    table('t', {
      a: text('a'),
      b: integer('b'),
      c: time('c'),
      d: json<string[]>('d'),
      e: sequence('e'),
    }),
  );
  t.same(
    columns.map((column) => `${column.name} ${column.getSQLType()}${column.primary ? ' primary' : ''}`),
    ['a text', 'b integer', 'c integer', 'd text', 'e integer primary'],
  );
  t.equal(columns[3]?.mapToDriverValue(['x']), '["x"]');
  t.same(columns[3]?.mapFromDriverValue('["x"]'), ['x']);
});
