/*
 * Ranks judged questions with other engines, beside Lectern's own:
 *   npx tsx bench/search-peers.ts INSTALL COLLECTION...
 * INSTALL is a folder where `npm install minisearch lunr @orama/orama` was run; a COLLECTION is as `lectern eval` reads it.
 * nDCG@10, clean and with typing errors; --half odd takes every other question.
 */

import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Collection, readCollection } from '../src/search/eval/collection.ts';
import { DEPTH, mean, ndcg } from '../src/search/eval/metrics.ts';
import { evaluate, type Half } from '../src/search/eval/run.ts';
import { analyzeWords } from '../src/search/text/analyze.ts';
import { Database } from '../src/store/sqlite/driver.ts';
import { openMemoryIndex } from '../src/store/sqlite/search/memory-index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'all' } },
});
const half = values.half as Half;
const [install = '', ...folders] = positionals;

/** Gives the ids of entries for a query, the best first. */
type Engine = (text: string) => string[] | Promise<string[]>;

const load = async (name: string): Promise<Record<string, never>> => {
  const path = createRequire(join(resolve(install), 'package.json')).resolve(name);
  const loaded = await import(pathToFileURL(path).href);
  return loaded.default ?? loaded;
};

const fieldsOf = ({ question, aliases, answer }: Collection['entries'][number]) => ({
  question: [question, ...aliases].join(' \n '),
  answer,
});

/** Words as Lectern stems them, for engines that take a function for it. */
const stemsOf = (text: string) => analyzeWords(text, 'en');

const miniSearch = async ({ entries }: Collection): Promise<Engine> => {
  // biome-ignore lint/suspicious/noExplicitAny: the package is not a dependency
  const MiniSearch = (await load('minisearch')) as any;
  const index = new MiniSearch({
    fields: ['question', 'answer'],
    tokenize: (text: string) => stemsOf(text).map(({ stem }) => stem),
    processTerm: (term: string) => term,
  });
  index.addAll(entries.map((entry) => ({ id: entry.id, ...fieldsOf(entry) })));
  const options = {
    boost: { question: 3 },
    prefix: (term: string) => term.length > 3,
    fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.3 },
  };
  return (text) => index.search(text, options).map(({ id }: { id: string }) => id);
};

const lunr = async ({ entries }: Collection): Promise<Engine> => {
  // biome-ignore lint/suspicious/noExplicitAny: the package is not a dependency
  const build = (await load('lunr')) as any;
  // biome-ignore lint/suspicious/noExplicitAny: the package is not a dependency
  const index = build(function (this: any) {
    this.ref('id');
    this.field('question', { boost: 3 });
    this.field('answer');
    for (const entry of entries) this.add({ id: entry.id, ...fieldsOf(entry) });
  });
  return (text) =>
    index
      // biome-ignore lint/suspicious/noExplicitAny: the package is not a dependency
      .query((query: any) => {
        for (const { word } of stemsOf(text)) {
          query.term(word, {});
          if (word.length > 3) query.term(word, { editDistance: 1, boost: 0.3 });
        }
      })
      .map(({ ref }: { ref: string }) => ref);
};

const orama = async ({ entries }: Collection): Promise<Engine> => {
  // biome-ignore lint/suspicious/noExplicitAny: the package is not a dependency
  const { create, insertMultiple, search } = (await load('@orama/orama')) as any;
  const index = await create({
    schema: { question: 'string', answer: 'string' },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  await insertMultiple(
    index,
    entries.map((entry) => ({ id: entry.id, ...fieldsOf(entry) })),
    1_000,
  );
  return async (text) => {
    const found = await search(index, {
      term: text,
      boost: { question: 3 },
      tolerance: 1,
      threshold: 1,
      limit: DEPTH,
    });
    return found.hits.map(({ id }: { id: string }) => id);
  };
};

const wordsOf = (text: string): string[] => [...new Set(stemsOf(text).map(({ word }) => word))];
const either = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' OR ');

const fts5 = ({ entries }: Collection): Engine => {
  const db = new Database(':memory:');
  db.exec("CREATE VIRTUAL TABLE t USING fts5 (id UNINDEXED, text, tokenize = 'porter unicode61')");
  const add = db.prepare('INSERT INTO t VALUES (?, ?)');
  for (const entry of entries) add.run(entry.id, Object.values(fieldsOf(entry)).join(' '));
  const find = db
    .prepare<[string], string>('SELECT id FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 10')
    .pluck();
  return (text) => find.all(either(wordsOf(text)) || '""');
};

const twoTables = ({ entries }: Collection): Engine => {
  const db = new Database(':memory:');
  const find = Object.fromEntries(
    ['question', 'answer'].map((field) => {
      db.exec(`CREATE VIRTUAL TABLE ${field} USING fts5 (id UNINDEXED, text, tokenize = 'porter unicode61')`);
      const add = db.prepare(`INSERT INTO ${field} VALUES (?, ?)`);
      for (const entry of entries) add.run(entry.id, fieldsOf(entry)[field as 'question' | 'answer']);
      return [
        field,
        db.prepare<[string], { id: string; score: number }>(
          `SELECT id, -bm25(${field}) AS score FROM ${field} WHERE ${field} MATCH ?`,
        ),
      ];
    }),
  );
  return (text) => {
    const scores = new Map<string, number>();
    const tokens = stemsOf(text);
    for (const [field, weight] of [
      ['question', 3],
      ['answer', 1],
    ] as const) {
      for (const [stop, share] of [
        [false, 1],
        [true, 0.5],
      ] as const) {
        const words = [...new Set(tokens.filter((token) => token.stop === stop).map(({ word }) => word))];
        if (words.length === 0) continue;
        for (const { id, score } of find[field]!.all(either(words)))
          scores.set(id, (scores.get(id) ?? 0) + weight * share * score);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, DEPTH)
      .map(([id]) => id);
  };
};

const ENGINES = {
  'FTS5 OR, porter': fts5,
  'FTS5, two tables 3:1': twoTables,
  'MiniSearch, tuned': miniSearch,
  'lunr, fuzzy': lunr,
  Orama: orama,
};

const isInHalf = (id: string): boolean =>
  half === 'all' || (Number(id.match(/\d+(?=\D*$)/)?.[0] ?? 0) % 2 === 1) === (half === 'odd');

const measure = async (
  engine: Engine,
  collection: Collection,
  queries: Collection['queries'],
): Promise<number> => {
  const gains: number[] = [];
  for (const { id, text } of queries) {
    if (!isInHalf(id)) continue;
    gains.push(ndcg({ ranked: await engine(text), relevant: collection.relevance.get(id) ?? new Map() }));
  }
  return mean(gains);
};

for (const folder of folders) {
  const collection = readCollection(folder);
  console.log(
    `${folder} (${collection.entries.length} entries, ${half} questions): nDCG@10 clean, typing errors`,
  );
  const own = evaluate('lectern', collection, { openIndex: openMemoryIndex, half });
  const row = (name: string, clean: number, typos: number): void =>
    console.log(`  ${name.padEnd(24)} ${clean.toFixed(3)}  ${typos.toFixed(3)}`);
  row('Lectern', own.clean.ndcg, own.typos?.ndcg ?? 0);
  for (const [name, build] of Object.entries(ENGINES)) {
    const engine = await build(collection);
    row(
      name,
      await measure(engine, collection, collection.queries),
      await measure(engine, collection, collection.typos),
    );
  }
}
