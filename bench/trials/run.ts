import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fixture } from '../fixture.ts';
import { quantile } from '../median.ts';
import { residentMiB, stop } from '../servers.ts';
import { createJournal } from './journal.ts';
import { startProber } from './prober.ts';
import { writeEntry } from './requests.ts';
import type { Subject, Trial } from './trial.ts';

/** What became of a trial. */
export interface Outcome {
  name: string;
  /** Of the requests of a reader beside it, in ms. */
  p99: number;
  worst: number;
  reads: number;
  /** Greatest resident memory of the service, in MiB. */
  memory: number;
  /** What was promised and not kept. */
  lost: string[];
  notes: string[];
  /** Why it was not run. */
  skipped?: string;
}

/** How often the memory is looked at, in ms. */
const SAMPLE_EVERY = 25;

/** Paths that a reader asks for: of lists, entries, pages and searches, known and new. */
const readerPaths = ({ content }: Fixture): string[] =>
  Array.from({ length: 40 }, (_, n) => {
    const { slug, question } = content.entries[(n * 37) % content.entries.length]!;
    const q = encodeURIComponent(question.split(' ').slice(0, 3).join(' '));
    return [`/v1/entries/${slug}`, `/entries/${slug}`, `/v1/search?q=${q}`, '/v1/entries?limit=20', '/'][
      n % 5
    ]!;
  });

/** Runs a trial over a copy of the database, with a reader beside it, and looks for what was lost. */
export const runTrial = async (
  trial: Trial,
  fixture: Fixture,
  program: string,
  scale: number,
): Promise<Outcome> => {
  const outcome: Outcome = { name: trial.name, p99: 0, worst: 0, reads: 0, memory: 0, lost: [], notes: [] };
  const place = trial.disk === 'small' ? mountDisk(fixture) : plainFolder(fixture);
  if (place === undefined) return { ...outcome, skipped: 'only root can mount a disk that fills up' };
  try {
    const database = join(place.path, 'lectern.db');
    cpSync(fixture.database, database);
    const key = makeKey(database, program);
    const server = await fixture.serve({ DATABASE_URL: `file:${database}` });
    const url = `http://127.0.0.1:${server.port}`;
    const subject: Subject = { server, url, database, key, journal: createJournal() };
    // A reader would only find that nobody is there any more.
    const prober =
      trial.ends === true ? undefined : await startProber(url, readerPaths(fixture), scale < 1 ? 50 : 10);
    if (prober !== undefined) await warmUp(subject, scale);
    prober?.begin();
    const sampling = setInterval(() => {
      outcome.memory = Math.max(outcome.memory, residentMiB(server) || 0);
    }, SAMPLE_EVERY);
    await trial.run(subject, {
      ...{ fixture, scale },
      lose: (what) => outcome.lost.push(what),
      note: (what) => outcome.notes.push(what),
    });
    await delay(200);
    clearInterval(sampling);
    const { times, failures } = (await prober?.stop()) ?? { times: [], failures: {} };
    outcome.reads = times.length;
    outcome.p99 = times.length === 0 ? 0 : quantile(times, 0.99);
    outcome.worst = Math.max(0, ...times);
    for (const [why, count] of Object.entries(failures)) outcome.lost.push(`${count} reads: ${why}`);
    // What was acknowledged has to outlive the process.
    await stop(server);
    const missing = subject.journal.missingIn(database);
    if (missing.length > 0)
      outcome.lost.push(`${missing.length} of ${subject.journal.size} writes that were acknowledged`);
    outcome.notes.push(`${subject.journal.size} writes acknowledged`);
    return outcome;
  } finally {
    await fixture.stopAll();
    place.remove();
  }
};

/** What a service that has run for a while has done many times: reads from the cache, and anew after a write. */
const warmUp = async (subject: Subject, scale: number): Promise<void> => {
  for (let n = 0; n < 40 * scale; n += 1) {
    await writeEntry(subject);
    await delay(100);
  }
};

let places = 0;

const plainFolder = ({ folder }: Fixture) => {
  const path = join(folder, `trial-${++places}`);
  mkdirSync(path);
  return { path, remove: () => {} };
};

/** A disk in memory with some room beside the database; undefined unless root asks for it. */
const mountDisk = ({ database }: Fixture) => {
  const path = mkdtempSync(join(tmpdir(), 'lectern-trial-'));
  const mebibytes = Math.ceil(statSync(database).size / 1024 / 1024) + 64;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmdirSync(path);
    return undefined;
  }
  return {
    path,
    remove: () => {
      execFileSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
};

const makeKey = (database: string, program: string): Record<string, string> => {
  const args = [program, 'keys', 'create', '--name', 'trial', '--role', 'admin'];
  const env = { ...process.env, DATABASE_URL: `file:${database}` };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { authorization: `Bearer ${stdout.trim()}` };
};
