/**
 * What other readers notice of all that can go on beside them, and what is lost of it:
 *
 *     npm run hold -- [--entries=20000] [--only=streams,fullDisk] [--short]
 *
 * Ends with 1 when a bound is broken. `--short` does a little of each over a few entries: what it measures means nothing, but
 * nothing may be lost. `--program` names another build than that in `dist`.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { makeFixture } from '../fixture.ts';
import { bombs } from './bombs.ts';
import { clients } from './clients.ts';
import { fileTaken, fullDisk } from './disk.ts';
import { idle } from './idle.ts';
import { badImports, imports } from './imports.ts';
import { type Outcome, runTrial } from './run.ts';
import { sigterm } from './sigterm.ts';
import { streams } from './streams.ts';
import type { Trial } from './trial.ts';

/** To add one: a file beside this that exports a `Trial`, and its name here. */
const TRIALS: Record<string, Trial> = {
  ...{ idle, bombs, streams, imports, badImports, clients, fullDisk, fileTaken, sigterm },
};

/** What is promised of a machine with two processors: ms, and MiB. */
const BOUNDS = { p99: 50, worst: 100, memory: 300 };

const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    only: { type: 'string' },
    short: { type: 'boolean', default: false },
    program: { type: 'string', default: 'dist/cli.js' },
  },
});
const entries = Number(values.entries ?? (values.short ? 200 : 20_000));
const names = values.only?.split(',') ?? Object.keys(TRIALS);
const scale = values.short ? 0.05 : 1;

const isBroken = ({ p99, worst, memory, lost, skipped }: Outcome): boolean =>
  skipped === undefined &&
  (lost.length > 0 ||
    (!values.short && (p99 > BOUNDS.p99 || worst > BOUNDS.worst || memory > BOUNDS.memory)));

const say = (outcome: Outcome): string => {
  const { name, p99, worst, reads, memory, lost, notes, skipped } = outcome;
  if (skipped !== undefined) return `${name.padEnd(36)} not run: ${skipped}`;
  const figures = `p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of ${reads} reads, ${Math.round(memory)} MiB, lost ${lost.length}`;
  const lines = [...lost.slice(0, 10).map((what) => `lost: ${what}`), ...notes].map((line) => `    ${line}`);
  return [`${name.padEnd(36)} ${figures}${isBroken(outcome) ? '  BROKEN' : ''}`, ...lines].join('\n');
};

console.error(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}; importing ${entries} entries`);
const effort = { rounds: 1, warmUp: 0, slice: 0.05 };
const fixture = await makeFixture({ entries, effort, program: values.program });
let broken = 0;
try {
  for (const name of names) {
    const trial = TRIALS[name];
    if (trial === undefined) throw new Error(`no ${name}; there are ${Object.keys(TRIALS).join(', ')}`);
    const outcome = await runTrial(trial, fixture, values.program, scale);
    if (isBroken(outcome)) broken += 1;
    console.log(say(outcome));
  }
} finally {
  await fixture.close();
}
console.log(
  broken === 0
    ? `\nNo bound is broken${values.short ? ' (of times there are none here)' : ''}.`
    : `\nBounds broken in ${broken} of ${names.length}; they are p99 ${BOUNDS.p99} ms, worst ${BOUNDS.worst} ms, ${BOUNDS.memory} MiB, nothing lost.`,
);
process.exitCode = broken === 0 ? 0 : 1;
