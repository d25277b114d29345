/**
 * Random and hostile queries to `/v1/search` and `/v1/suggestions`, through the whole application over generated
 * entries. Prints how many were answered with which status and the slowest; fails on a status of 500 or more, on one
 * that is not among those documented, and on an answer that takes longer than 100 ms three times in a row (once may be
 * the machine).
 *
 *     npx tsx bench/fuzz-search.ts [queries] [entries]
 */
import { OPERATORS, SCRIPTS } from '../test/search/hostile-text.ts';
import { generateContent, randomFrom } from './corpus.ts';
import { quantile } from './median.ts';
import { openMemoryApp } from './memory-app.ts';

const queries = Number(process.argv[2] ?? 100_000);
const entries = Number(process.argv[3] ?? 2_000);

const LONGEST_MS = 100;
const ATTEMPTS = 3;
const PATHS = ['/v1/search?q=', '/v1/suggestions?q='];
/** Malformed or too long is a 400, and a URL that no server has to read a 414. */
const DOCUMENTED = [200, 400, 414];

const random = randomFrom(20_240_601);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;

const content = generateContent(entries);
const words = content.entries
  .flatMap(({ question, answer }) => `${question} ${answer}`.split(' '))
  .slice(0, 50_000);

const MALFORMED = [
  '%',
  '%2',
  '%zz',
  '%ff',
  '%c3%28',
  '%ed%a0%80',
  '%f0%9f',
  '%00',
  '%e2%28%a1',
  '+',
  '&q=b',
  '#',
  '%F4%90%80%80',
];
const LONGEST_QUERY = 10_240;

const misspelt = (word: string): string => {
  const at = below(word.length + 1);
  return word.slice(0, at) + String.fromCharCode(97 + below(26)) + word.slice(at + below(2));
};
const codePoints = (): string =>
  String.fromCodePoint(
    ...Array.from({ length: below(40) }, () => {
      const point = below(0x110000);
      return point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
    }),
  );
const some = (most: number, make: () => string, glue: string): string =>
  Array.from({ length: 1 + below(most) }, make).join(glue);
const long = (): string => {
  const unit = pick([
    ...OPERATORS,
    ...SCRIPTS,
    'a',
    'a ',
    'a-',
    'a.b_',
    `${pick(words)} `,
    `${misspelt(pick(words))} `,
  ]);
  return unit.repeat(LONGEST_QUERY / unit.length + below(2));
};

/** What follows `q=`, by how often: most are short, as they are in life, and some of the longest. */
const makeQuery = (): string => {
  const kind = random();
  if (kind < 0.3) return encodeURIComponent(some(12, () => pick(words), ' '));
  if (kind < 0.5) return encodeURIComponent(some(6, () => misspelt(pick(words)), ' '));
  if (kind < 0.7)
    return encodeURIComponent(some(8, () => pick([...OPERATORS, ...SCRIPTS, pick(words)]), pick(['', ' '])));
  if (kind < 0.85) return encodeURIComponent(codePoints());
  if (kind < 0.98) return some(5, () => pick([...MALFORMED, encodeURIComponent(pick(words))]), '');
  return encodeURIComponent(long());
};

const { app, close } = await openMemoryApp(content);
const statuses = new Map<number, number>();
const times: number[] = [];
const slowest: { ms: number; url: string }[] = [];
const broken: string[] = [];

const ask = async (url: string): Promise<{ status: number; ms: number }> => {
  const start = performance.now();
  const { statusCode } = await app.inject(url);
  return { status: statusCode, ms: performance.now() - start };
};

try {
  for (const path of PATHS) await ask(`${path}warm`);
  for (let n = 0; n < queries; n += 1) {
    const url = pick(PATHS) + makeQuery();
    const { status, ms: first } = await ask(url);
    let ms = first;
    for (let attempt = 1; attempt < ATTEMPTS && ms > LONGEST_MS; attempt += 1)
      ms = Math.min(ms, (await ask(url)).ms);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    times.push(ms);
    if (ms > (slowest[4]?.ms ?? 0)) {
      slowest.push({ ms, url });
      slowest.sort((a, b) => b.ms - a.ms).splice(5);
    }
    if (!DOCUMENTED.includes(status) || ms > LONGEST_MS)
      broken.push(`${status} in ${ms.toFixed(1)} ms: ${url.slice(0, 300)}`);
  }
} finally {
  await close();
}

console.log(
  `${queries} queries over ${entries} entries, by status ${JSON.stringify(Object.fromEntries(statuses))}`,
);
console.log(`median ${quantile(times, 0.5).toFixed(2)} ms, 99 % ${quantile(times, 0.99).toFixed(2)} ms`);
for (const { ms, url } of slowest)
  console.log(`${ms.toFixed(1).padStart(7)} ms  ${url.length} characters  ${url.slice(0, 90)}`);
for (const line of broken.slice(0, 10)) console.error(line);
process.exitCode = broken.length > 0 ? 1 : 0;
