import { Database } from '../src/store/sqlite/driver.ts';

/** Seconds that inserting took: ordinary rows, and those of the full-text tables. */
export interface Copied {
  rows: number;
  postings: number;
}

interface Table {
  name: string;
  columns: readonly string[];
  /** Some at a time: all of them may not fit the memory. */
  batches: Iterable<readonly unknown[][]>;
}

const BATCH = 10_000;

const FULL_TEXT = ['search_question', 'search_answer'];

/**
 * Inserts every row of one database into the empty tables of another, by prepared statements in one transaction: what an
 * import cannot be faster than.
 */
export const copyRows = (from: string, to: string): Copied => {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  const objects = source
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type <> 'trigger'`,
    )
    .all()
    // FTS5 makes its own tables.
    .filter(({ name }) => !FULL_TEXT.some((table) => name.startsWith(`${table}_`)));
  for (const { sql } of objects) target.exec(sql);
  const tables = objects
    .filter(({ type, name }) => type === 'table' && !FULL_TEXT.includes(name))
    .map(({ name }): Table => {
      const all = source.prepare(`SELECT * FROM ${name}`);
      return {
        name,
        columns: all.columns().map((column) => column.name),
        batches: inBatches(all.raw().iterate() as Iterable<unknown[]>),
      };
    });
  target.exec('BEGIN');
  const rows = insert(target, tables);
  source.close();
  const postings = insert(target, readTexts(from));
  const start = performance.now();
  target.exec('COMMIT');
  // Moves all of it from the log into the file, as the end of an import does.
  target.close();
  const commit = (performance.now() - start) / 1000;
  return { rows: rows + commit, postings };
};

function* inBatches(rows: Iterable<unknown[]>): Generator<unknown[][]> {
  let batch: unknown[][] = [];
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Answers how long the inserts took, without what it takes to read the rows. */
const insert = (target: Database, tables: readonly Table[]): number => {
  let seconds = 0;
  for (const { name, columns, batches } of tables) {
    const into = target.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const rows of batches) {
      const start = performance.now();
      for (const row of rows) into.run(...row);
      seconds += (performance.now() - start) / 1000;
    }
  }
  return seconds;
};

/** The rows of the full-text tables, which keep no text: put together from their postings. */
const readTexts = (path: string): Table[] => {
  const source = new Database(path);
  const tables = FULL_TEXT.map((name): Table => {
    source.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, ${name}, instance)`);
    const terms = new Map<number, string[]>();
    // A term is one string, in however many entries it is.
    let latest = '';
    for (const { doc, term } of source
      .prepare<[], { doc: number; term: string }>('SELECT doc, term FROM temp.terms')
      .iterate()) {
      if (term !== latest) latest = term;
      const known = terms.get(doc);
      if (known === undefined) terms.set(doc, [latest]);
      else known.push(latest);
    }
    source.exec('DROP TABLE temp.terms');
    const rows = [...terms].sort(([a], [b]) => a - b).map(([doc, all]) => [doc, all.join(' ')]);
    return { name, columns: ['rowid', 'stems'], batches: [rows] };
  });
  source.close();
  return tables;
};
