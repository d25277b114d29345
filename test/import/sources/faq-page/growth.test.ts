import t from 'tap';
import { readPage } from '../../../../src/import/sources/faq-page/page-content.ts';
import { BOMBS } from './bombs.ts';

/** Of processor, in ms. A page that takes less is not measured further: too little to tell growth from noise. */
const LITTLE = 150;

/** Twice as long may take twice the time, and something for the garbage. */
const GROWTH = 3;

const SIZES = [6_000, 12_000] as const;

const timeOf = (page: string): number => {
  const before = process.cpuUsage();
  const { notes } = readPage(page, 'faq.md', 'en');
  const { user, system } = process.cpuUsage(before);
  const told = notes.reduce((sum, { message }) => sum + message.length, 0);
  if (told > 100 * page.length) throw new Error(`${told} characters of notes for ${page.length} of page`);
  return (user + system) / 1_000;
};

const best = (page: string): number => Math.min(timeOf(page), timeOf(page), timeOf(page));

for (const [name, make] of Object.entries(BOMBS)) {
  t.test(`a page is read in time that grows as its length does: ${name}`, async (t) => {
    const [half, whole] = SIZES.map(make) as [string, string];
    const first = timeOf(whole);
    if (first < LITTLE) return;
    const [before, after] = [best(half), best(whole)];
    t.ok(after < LITTLE || after < GROWTH * before, `${before} ms, then ${after} ms`);
  });
}
