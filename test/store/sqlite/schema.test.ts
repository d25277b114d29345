import { readdirSync, readFileSync } from 'node:fs';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import t from 'tap';
import * as schema from '../../../src/store/sqlite/schema.ts';

t.test('the committed migrations make exactly these tables', async (t) => {
  const newest = readdirSync('migrations/meta')
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const committed = JSON.parse(readFileSync(`migrations/meta/${newest}`, 'utf8'));
  const { tables: _, ...tables } = schema;
  const present = await generateSQLiteDrizzleJson(tables);
  t.same(await generateSQLiteMigration(committed, present), [], 'run npm run migrations');
});

t.test('every table is exported by name, for the tool that writes migrations', async (t) => {
  const { tables, ...exported } = schema;
  t.same(Object.keys(exported).sort(), Object.keys(tables).sort());
});
