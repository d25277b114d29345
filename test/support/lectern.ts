import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Test } from 'tap';
import { Settings } from '../../src/server/config.ts';

/** How a process of its own runs TypeScript, as the tests do. */
export const STRIP_TYPES = '--import=./test/support/strip-types.js';

/** Node without tap's instruments, which take longer than many a program. What runs so counts for no coverage. */
export const PLAIN_NODE: readonly [program: string, ...args: string[]] = [
  'env',
  '-u',
  'NODE_OPTIONS',
  process.execPath,
];

/** A `lectern` process of its own. */
export interface Lectern {
  child: ChildProcess;
  /** What it has written so far. */
  stdout: () => string;
  stderr: () => string;
  /** Ends when the process has ended and all it wrote is read. */
  ended: Promise<Ended>;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export type Environment = Record<string, string>;

/**
 * Runs `lectern` with settings of its own; nothing of the caller's environment sets any. Killed when the test ends.
 *
 * @param preload a script that runs in the process first
 */
export const spawnLectern = (
  t: Test,
  args: readonly string[],
  env: Environment = {},
  preload = '',
): Lectern => {
  const inherited = Object.entries(process.env).filter(([name]) => !(name in Settings.shape));
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(preload)}`,
      STRIP_TYPES,
      'src/cli/index.ts',
      ...args,
    ],
    {
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  t.teardown(() => child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }));
  return { child, stdout: () => written.stdout, stderr: () => written.stderr, ended };
};

/** Runs `lectern` to its end. */
export const runLectern = (t: Test, args: readonly string[], env?: Environment): Promise<Ended> =>
  spawnLectern(t, args, env).ended;

export interface Serving extends Lectern {
  /** Base URL, without a slash at the end. */
  url: string;
  /** The URLs that it says are worth trying. */
  printed: string[];
}

/** Between finding a port free and listening on it another process may have taken it. */
const TAKEN = /Port \d+ on \S+ is in use/;

/** Runs `lectern serve` on a free port until it says where it listens. */
export const serveLectern = async (t: Test, env: Environment, preload?: string): Promise<Serving> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await serveOnce(t, env, preload);
    } catch (error) {
      if (tries === 3 || 'PORT' in env || !TAKEN.test(String(error))) throw error;
    }
  }
};

const serveOnce = async (t: Test, env: Environment, preload?: string): Promise<Serving> => {
  const lectern = spawnLectern(t, ['serve'], { PORT: '0', ...env }, preload);
  await new Promise<void>((resolve, reject) => {
    lectern.child.stderr?.on('data', () => {
      if (/\/docs\b.*\n/.test(lectern.stderr())) resolve();
    });
    lectern.ended.then(({ code, stderr }) => reject(new Error(`serve ended with ${code}: ${stderr}`)));
  });
  const [line = ''] = /^.*\/docs\b.*$/m.exec(lectern.stderr()) ?? [];
  const printed: string[] = JSON.parse(line).msg.match(/http:\S+/g) ?? [];
  const url = new URL(printed[0] ?? '').origin;
  return { ...lectern, url, printed };
};
