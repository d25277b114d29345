import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentEntry, ContentSet } from '../src/import/sources/directory/content-set.ts';
import { generateContent, writeCorpus } from './corpus.ts';
import type { Effort } from './interleave.ts';
import { isUp, launch, type Server, stop } from './servers.ts';

export type Settings = Record<string, string>;

export interface FixtureOptions {
  entries: number;
  effort: Effort;
  /** The program that is built. */
  program: string;
}

/** What every scenario stands on: a database of generated entries, and how to run Lectern over it. */
export interface Fixture {
  readonly effort: Effort;
  readonly content: ContentSet;
  /** Path of the database. */
  readonly database: string;
  /** Of files that scenarios make. */
  readonly folder: string;
  /** How long `lectern import` took for the content, in seconds. */
  readonly importSeconds: number;
  /** Starts Lectern over the database, with its default settings but for these. */
  readonly serve: (settings?: Settings) => Promise<Server>;
  /** One that keeps no answers; the same for every scenario. */
  readonly serveUncached: () => Promise<Server>;
  /** As `serve`, before it listens. */
  readonly launch: (settings?: Settings) => Promise<Server>;
  /** Has a server stopped at the end of the scenario. */
  readonly keep: (starting: Promise<Server>) => Promise<Server>;
  readonly stopAll: () => Promise<void>;
  /** Stops what is left, and removes what was made. */
  readonly close: () => Promise<void>;
}

export const makeFixture = async ({ entries, effort, program: file }: FixtureOptions): Promise<Fixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const database = join(folder, 'lectern.db');
    const program = [file];
    const content = generateContent(entries);
    const importSeconds = await importInto(database, join(folder, 'content'), content, program);
    const { end, ...serving } = servers(database, folder, [...nodeOptions(), ...program]);
    const close = (): Promise<void> => end().finally(remove);
    return { effort, content, database, folder, importSeconds, close, ...serving };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** What `npm start` gives Node, before the program. */
const nodeOptions = (): string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  return String(scripts.start)
    .split(' ')
    .filter((word) => word.startsWith('--'));
};

const servers = (database: string, folder: string, program: readonly string[]) => {
  let running: Server[] = [];
  let uncached: Server | undefined;
  const start = (settings: Settings = {}): Promise<Server> =>
    launch(
      () => [...program, 'serve'],
      (port) => ({
        PORT: String(port),
        DATABASE_URL: `file:${database}`,
        SEED: 'none',
        // One client, which no one is to be refused for.
        RATE_LIMIT: '1000000000',
        ...settings,
      }),
      join(folder, 'log'),
    );
  const keep = async (starting: Promise<Server>): Promise<Server> => {
    const server = await starting;
    running.push(server);
    return server;
  };
  const stopAll = async (): Promise<void> => {
    await Promise.all(running.map(stop));
    running = [];
  };
  return {
    launch: (settings?: Settings) => keep(start(settings)),
    keep,
    serve: async (settings?: Settings): Promise<Server> => {
      const server = await keep(start(settings));
      await isUp(server);
      return server;
    },
    serveUncached: async (): Promise<Server> => {
      if (uncached !== undefined) return uncached;
      uncached = await start({ CACHE_SIZE: '0' });
      await isUp(uncached);
      return uncached;
    },
    stopAll,
    end: async (): Promise<void> => {
      await stopAll();
      if (uncached !== undefined) await stop(uncached);
    },
  };
};

const importInto = async (
  database: string,
  directory: string,
  content: ContentSet,
  program: readonly string[],
): Promise<number> => {
  await writeCorpus(directory, content);
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...program, 'import', directory], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    encoding: 'utf8',
    // The plan is a line an entry.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - start) / 1000;
};

/** Entries whose answers are about as long as half of all are, the nearest first. */
export const typicalEntries = ({ content }: Fixture, count: number): ContentEntry[] => {
  const byLength = [...content.entries].sort((a, b) => a.answer.length - b.answer.length);
  const middle = byLength.length / 2;
  const from = Math.max(0, Math.floor(middle - count / 2));
  return byLength.slice(from, from + count);
};
