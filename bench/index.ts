/**
 * Everything that docs/performance.md says, measured on this machine:
 *
 *     npm run bench -- [--entries=20000] [--only=hot,import] [--json FILE] [--short]
 *
 * Starts all that it needs on the loopback interface. `--short` is over in seconds and proves only that it runs; `--program`
 * names another build than that in `dist`.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { makeFixture } from './fixture.ts';
import type { Effort } from './interleave.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { tableOf } from './table.ts';

const WHOLE: Effort = { rounds: 20, warmUp: 4, slice: 0.25 };
const SHORT: Effort = { rounds: 1, warmUp: 0, slice: 0.05 };

/** Share of a processor from which on the generator may be what limits. */
const BUSY = 0.9;

const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    short: { type: 'boolean', default: false },
    program: { type: 'string', default: 'dist/cli.js' },
  },
});
const entries = Number(values.entries ?? (values.short ? 200 : 20_000));
const names = values.only?.split(',') ?? Object.keys(SCENARIOS);
const tell = (text: string): void => console.error(text);

const machine = {
  node: process.version,
  processor: String(cpus()[0]?.model),
  processors: availableParallelism(),
  load: loadavg()[0],
};
tell(`Node ${machine.node}, ${machine.processors} processors (${machine.processor}), load ${machine.load}`);
tell(`importing ${entries} entries`);
const fixture = await makeFixture({ entries, effort: values.short ? SHORT : WHOLE, program: values.program });
const figures: Figure[] = [];
try {
  for (const name of names) {
    const run = SCENARIOS[name];
    if (run === undefined) throw new Error(`no ${name}; there are ${Object.keys(SCENARIOS).join(', ')}`);
    tell(name);
    figures.push(...(await run(fixture)));
    await fixture.stopAll();
  }
} finally {
  console.log(tableOf(figures, !values.short));
  await fixture.close();
}
const limited = figures.filter(({ generator = 0 }) => generator >= BUSY).map(({ what }) => what);
if (limited.length > 0)
  console.log(`\nThe load generator was busy all the time: ${[...new Set(limited)].join('; ')}.`);
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ ...machine, entries, figures }, undefined, 2)}\n`);
}
