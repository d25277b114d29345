import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import t from 'tap';
import { sqliteKit } from '../../src/store/sqlite/kit.ts';
import {
  CHANGE_TYPES,
  DELIVERY_STATES,
  describeTables,
  STATUSES,
  WEBHOOK_STATUSES,
} from '../../src/store/tables.ts';

const tables: Record<string, SQLiteTable> = describeTables(sqliteKit);

t.test('the words that databases, contracts and consumers hold', async (t) => {
  t.same(STATUSES, ['draft', 'published', 'archived']);
  t.same(CHANGE_TYPES, ['created', 'updated', 'moved', 'renamed', 'removed']);
  t.same(WEBHOOK_STATUSES, ['active', 'paused']);
  t.same(DELIVERY_STATES, ['pending', 'delivered', 'dead']);
});

const UNIQUE: Record<string, string[][]> = {
  state: [],
  categories: [['slug']],
  entries: [['slug', 'locale']],
  entryCounts: [['category_id', 'status', 'locale']],
  entryTags: [['tag', 'entry_id']],
  formerSlugs: [['slug', 'locale']],
  revisions: [['entry_id', 'revision']],
  purges: [],
  changes: [],
  files: [['owner_id']],
  synonyms: [],
  sourceItems: [['source', 'owner_id']],
  exchangedFiles: [['path', 'hash']],
  apiKeys: [['hint']],
  idempotentResponses: [],
  webhooks: [],
  deliveries: [['webhook_id', 'id']],
  feedback: [['entry_id', 'day', 'voter']],
  dailySalt: [],
  searchCounts: [['day', 'locale', 'query']],
  openedEntries: [['day', 'locale', 'query', 'entry_id']],
  dismissedAliases: [['entry_id', 'query']],
  confidenceFit: [],
};

/** What goes when something goes, by the column that names it. */
const OWNERS: Record<string, string> = { entry_id: 'entries', webhook_id: 'webhooks' };

for (const [name, table] of Object.entries(tables)) {
  t.test(`${name}: what is unique, and what goes with its owner`, async (t) => {
    const { indexes, primaryKeys, foreignKeys, columns } = getTableConfig(table);
    const unique = [
      ...indexes.filter(({ config }) => config.unique).map(({ config }) => config.columns),
      ...primaryKeys.map((key) => key.columns),
    ].map((list) => list.map((column) => ('name' in column ? column.name : '')));
    t.same(unique, UNIQUE[name]);
    for (const key of foreignKeys) {
      const { columns, foreignTable } = key.reference();
      const owner = OWNERS[columns[0]?.name ?? ''];
      t.equal(key.onDelete, owner === undefined ? undefined : 'cascade');
      t.equal(foreignTable, tables[owner ?? 'categories']);
    }
    t.ok(columns.length > 1);
  });
}
