import t from 'tap';
import { TooComplex } from '../../../src/content/html/too-complex.ts';
import { type Input, JOBS, type Kind } from '../../../src/content/rendering/jobs.ts';
import { BOMBS } from '../bombs.ts';

/** Processor time in ms that no answer may take: three times what it takes alone, as other work on the processor makes it longer. */
const BUDGET = 3_000;
/** How many times as long as one half its length an answer may take. */
const MAX_GROWTH = 3.5;
/** Shorter times in ms say nothing about growth: the compiler and the collector of garbage are in them. */
const NOISE = 250;
/** The longest answers, and ever shorter ones as long as these were refused or could show growth. */
const LENGTHS = [200_000, 100_000, 50_000, 25_000];
const SHORT = 10_000;
/** Other work on the machine makes a run longer, never shorter. */
const MAX_RUNS = 5;

t.setTimeout(300_000);

const inputOf = (markdown: string): Input<Kind> & object =>
  ({
    ...{ markdown, scope: 'slug', base: 'https://kb.example.org/entries/slug', max: 3_000 },
    labels: { linkToSection: 'l', code: 'c', table: 't' },
  }) as Input<'page'>;

/** Processor time in ms, of several runs the shortest unless the first is below `most`; and whether the answer was refused. */
const measure = (kind: Kind, markdown: string, most: number): { cost: number; isRefused: boolean } => {
  const run = JOBS[kind] as (input: unknown) => unknown;
  let cost = Number.POSITIVE_INFINITY;
  let isRefused = false;
  for (let runs = 0; runs < MAX_RUNS && cost >= most; runs += 1) {
    const before = process.cpuUsage();
    try {
      run(inputOf(markdown));
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      isRefused = true;
    }
    const { user, system } = process.cpuUsage(before);
    cost = Math.min(cost, (user + system) / 1_000);
  }
  return { cost, isRefused };
};

t.test('there are many kinds', async (t) => {
  t.ok(Object.keys(BOMBS).length >= 80);
});

t.test('none costs too much, or grows faster than its length', async (t) => {
  for (const [what, make] of Object.entries(BOMBS)) {
    let longer: { markdown: string; cost: number } | undefined;
    for (const length of LENGTHS) {
      const markdown = make(length).slice(0, length);
      const { cost, isRefused } = measure('check', markdown, BUDGET);
      if (cost >= BUDGET) t.fail(`${what} costs ${cost} ms at ${length} characters`);
      const most = MAX_GROWTH * Math.max(cost, NOISE);
      if (longer !== undefined && longer.cost >= most) {
        const again = measure('check', longer.markdown, most);
        if (again.cost >= most) t.fail(`${what} costs ${cost} ms at ${length}, ${again.cost} at twice that`);
      }
      if (!isRefused && cost < MAX_GROWTH * NOISE) break;
      longer = { markdown, cost };
    }
  }
});

t.test('where it is stored all the same, readers are served', async (t) => {
  for (const kind of ['page', 'slack'] as const) {
    for (const [what, make] of Object.entries(BOMBS)) {
      const { cost } = measure(kind, make(SHORT).slice(0, SHORT), BUDGET / 4);
      if (cost >= BUDGET / 4) t.fail(`${what} costs ${cost} ms as ${kind}`);
    }
  }
});
