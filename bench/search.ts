/*
 * Measures search and suggestions over generated entries: npx tsx bench/search.ts --entries 20000
 * The words follow Zipf's law over 50,000 made-up words and the stop words of English; answers have 300 to 2,500
 * characters, queries 1 to 12 words taken from questions and answers, one of five with a typing error. The generator is
 * seeded: two runs ask the same. Stops after --seconds of queries (30).
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAtOnce } from '../src/core/scheduling/pace.ts';
import { percentile } from '../src/search/eval/metrics.ts';
import { indexDocument } from '../src/search/index/index-document.ts';
import type { IndexEntry } from '../src/search/index/port.ts';
import { createSearch } from '../src/search/search.ts';
import { languageOf } from '../src/search/text/languages.ts';
import { Database } from '../src/store/sqlite/driver.ts';
import { migrate } from '../src/store/sqlite/migrate.ts';
import { openSearchIndex } from '../src/store/sqlite/search/search-index.ts';
import { openSearchWriter } from '../src/store/sqlite/search/search-writer.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '20000' },
    queries: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '30' },
  },
});
const entryCount = Number(values.entries);
const queryCount = Number(values.queries);
const budget = Number(values.seconds) * 1000;

const VOCABULARY = 50_000;
const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru pla ste tri'.split(' ');

/** Park and Miller's generator: good enough to choose words by. */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};
const random = createRandom(20_240_601);
const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

const makeWord = (rank: number): string => {
  const digits = [...(rank + 800).toString(SYLLABLES.length)].map((digit) =>
    parseInt(digit, SYLLABLES.length),
  );
  // The digit that changes fastest first: beginnings are spread, as in a language.
  return digits
    .reverse()
    .map((digit) => SYLLABLES[digit] ?? '')
    .join('');
};
const stopWords = [...languageOf('en').stopWords];
const words = Array.from({ length: VOCABULARY }, (_, rank) => makeWord(rank));
/** Two of five words are stop words, as in English; the others by Zipf's law. */
const pickWord = (): string =>
  random() < 0.4
    ? (stopWords[Math.floor(stopWords.length ** random()) - 1] ?? 'the')
    : (words[Math.floor(VOCABULARY ** random()) - 1] ?? 'word');

const sentence = (length: number): string => Array.from({ length }, pickWord).join(' ');
const passage = (characters: number): string => {
  const parts: string[] = [];
  for (let length = 0; length < characters; ) {
    const next = `${sentence(between(6, 18))}.`;
    parts.push(next);
    length += next.length + 1;
  }
  return parts.join(' ').slice(0, characters);
};

const samples: string[] = [];
function* entries(): Generator<IndexEntry> {
  for (let position = 0; position < entryCount; position += 1) {
    const question = `${sentence(between(4, 12))}?`;
    const text = passage(between(300, 2_500));
    if (samples.length < 4_000 && position % Math.max(1, Math.floor(entryCount / 4_000)) === 0)
      samples.push(question, text);
    const aliases = position % 3 === 0 ? [sentence(between(3, 9))] : [];
    yield {
      id: `e${position}`,
      locale: 'en',
      question,
      aliases,
      text,
      tags: [`tag${position % 20}`],
      category: `c${position % 10}`,
      position,
    };
  }
}

const makeQuery = (): string => {
  const source = (samples[between(0, samples.length - 1)] ?? 'word').split(' ');
  const start = between(0, Math.max(0, source.length - 2));
  const query = source.slice(start, start + between(1, 12)).join(' ');
  if (random() >= 0.2) return query;
  const at = between(0, query.length - 1);
  return query.slice(0, at) + query.slice(at + 1);
};

const report = (name: string, times: readonly number[]): void => {
  const figures = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(2));
  console.log(
    `${name.padEnd(24)} median ${figures[0]} ms   p95 ${figures[1]} ms   p99 ${figures[2]} ms   (${times.length})`,
  );
};

const measure = (name: string, queries: readonly string[], run: (query: string) => void): void => {
  const times: number[] = [];
  const end = performance.now() + budget;
  for (const query of queries) {
    const start = performance.now();
    run(query);
    times.push(performance.now() - start);
    if (performance.now() > end) break;
  }
  report(name, times);
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MiB`;

const folder = mkdtempSync(join(tmpdir(), 'lectern-search-bench-'));
try {
  const path = join(folder, 'search.db');
  const writer = new Database(path);
  writer.pragma('journal_mode = WAL');
  migrate(writer);
  const generated = [...entries()];
  const start = performance.now();
  const startUsage = process.cpuUsage();
  writer.transaction(() => {
    const batch = openSearchWriter(writer).begin();
    for (const entry of generated) batch.put(indexDocument(entry));
    runAtOnce(batch.end());
  })();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(startUsage);
  generated.length = 0;
  writer.pragma('wal_checkpoint(TRUNCATE)');
  const size =
    Number(writer.pragma('page_count', { simple: true })) *
    Number(writer.pragma('page_size', { simple: true }));
  console.log(
    `index of ${entryCount} entries built in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU), ${megabytes(size)}`,
  );

  const reader = new Database(path, { readonly: true });
  reader.pragma('cache_size = -16384');
  const engine = createSearch(openSearchIndex(reader));
  const queries = Array.from({ length: queryCount }, makeQuery);
  const typed = queries.map((query) => query.slice(0, between(1, query.length)));
  for (const query of queries.slice(0, 200)) engine.search({ text: query, locale: 'en' });
  measure('search', queries, (text) => engine.search({ text, locale: 'en' }));
  measure('search in a category', queries.slice(0, 500), (text) =>
    engine.search({ text, locale: 'en', category: 'c3' }),
  );
  measure('suggestions', typed, (text) => engine.suggest({ text, locale: 'en' }));
  measure(
    'hostile, 10 kB',
    ['a"*:^ NEAR( '.repeat(900), 'zqxjk '.repeat(1_700), 'x'.repeat(10_000)],
    (text) => engine.search({ text, locale: 'en' }),
  );
  console.log(`resident memory ${megabytes(process.memoryUsage().rss)}`);
  reader.close();
  writer.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
