/**
 * What page 1,000 of the list costs beside page 1, through the whole application.
 *
 *     npx tsx bench/paging.ts [entries]
 */
import { generateContent } from './corpus.ts';
import { median } from './median.ts';
import { openMemoryApp } from './memory-app.ts';

const ROUNDS = 400;
const LIMIT = 20;
const entries = Number(process.argv[2] ?? 20_000);

const { app, close } = await openMemoryApp(generateContent(entries));
try {
  const page = Math.min(1_000, Math.floor(entries / LIMIT));
  const far = await cursorOf(page);
  const urls = {
    'page 1': `/v1/entries?limit=${LIMIT}`,
    [`page ${page}`]: `/v1/entries?limit=${LIMIT}&cursor=${far}`,
  };
  const times = Object.fromEntries(Object.keys(urls).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      const start = performance.now();
      const response = await app.inject(url);
      times[name]?.push(performance.now() - start);
      if (response.json().items.length !== LIMIT) throw new Error(`${name} is not a whole page`);
    }
  }
  const [first = Number.NaN, last = Number.NaN] = Object.values(times).map(median);
  console.log(`${entries} entries, ${LIMIT} a page, median of ${ROUNDS} each, interleaved`);
  for (const [name, sample] of Object.entries(times))
    console.log(`${name.padEnd(12)} ${median(sample).toFixed(3)} ms`);
  console.log(`ratio        ${(last / first).toFixed(2)}`);
} finally {
  await close();
}

/** The cursor of a page, by following `page.next` from the beginning. */
async function cursorOf(page: number): Promise<string> {
  let cursor = '';
  for (let n = 1; n < page; n += 1) {
    const from = cursor === '' ? '' : `&cursor=${cursor}`;
    cursor = (await app.inject(`/v1/entries?limit=${LIMIT}&fields=id${from}`)).json().page.next;
  }
  return cursor;
}
