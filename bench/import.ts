/**
 * How long `lectern import` takes for a content directory, beside the bare SQLite inserts of the rows that it makes.
 *
 *     npm run build && npx tsx bench/import.ts [entries]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { generateContent, writeCorpus } from './corpus.ts';

const entries = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
try {
  const content = join(folder, 'content');
  await writeCorpus(content, generateContent(entries));
  const database = join(folder, 'lectern.db');

  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'import', content], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    encoding: 'utf8',
    // The plan is a line an entry.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
  const imported = performance.now() - start;
  const bare = copyRows(database, join(folder, 'bare.db'));
  console.log(`${entries} entries`);
  console.log(
    `lectern import      ${(imported / 1000).toFixed(2)} s (reading files, Markdown, search index, one transaction)`,
  );
  console.log(
    `bare SQLite inserts ${(bare / 1000).toFixed(2)} s (the same rows and indexes, one transaction)`,
  );
  console.log(`ratio               ${(imported / bare).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Inserts every row of one database into the empty tables of another, by prepared statements; answers the ms it took. */
function copyRows(from: string, to: string): number {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  const objects = source
    // FTS5 keeps its postings in tables of its own, which only it can write: they are not among the bare rows.
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       AND name NOT LIKE 'search\\_question%' ESCAPE '\\' AND name NOT LIKE 'search\\_answer%' ESCAPE '\\'`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { sql } of objects) target.exec(sql);
  const tables = objects
    .filter(({ type }) => type === 'table')
    .map(({ name }) => ({
      name,
      rows: source.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][],
    }));
  const start = performance.now();
  target.transaction(() => {
    for (const { name, rows } of tables) {
      const [first] = rows;
      if (first === undefined) continue;
      const insert = target.prepare(`INSERT INTO ${name} VALUES (${first.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(...row);
    }
  })();
  const took = performance.now() - start;
  source.close();
  target.close();
  return took;
}
