import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import t, { type Test } from 'tap';

/** Milliseconds that one file may take; a busy machine needs many times what an idle one does. */
const FILE_TIMEOUT = 300_000;

/** Milliseconds in which the process has to end after its last test. */
const END_TIMEOUT = 30_000;

let current: Test = t;

/** What `tap` is to the test file that is being loaded (`tap-of-file.ts`). */
export const testOfFile = (): Test => current;

/**
 * Runs the test files of some folders one after the other in this process, each as a test with its name: hundreds of
 * processes would spend most of their time on starting. To a file all is as if it ran alone; what it changes of the process
 * itself, it must change back.
 */
export const runFolders = async (folders: readonly string[]): Promise<void> => {
  register('./folder-hooks.js', import.meta.url);
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  const leftOpen: { name: string; resources: string[] }[] = [];
  t.plan(files.length);
  for (const name of files) {
    const open = process.getActiveResourcesInfo();
    // When a file keeps even timers from running, this process is killed. What it said last is then who did it.
    t.setTimeout(FILE_TIMEOUT + END_TIMEOUT);
    t.comment(name);
    await t.test(name, { timeout: FILE_TIMEOUT }, (t) => runFile(t, name));
    leftOpen.push({ name, resources: without(process.getActiveResourcesInfo(), open) });
  }
  setTimeout(() => {
    const open = process.getActiveResourcesInfo();
    const suspects = leftOpen.filter(({ resources }) =>
      resources.some((resource) => open.includes(resource)),
    );
    console.error('The process does not end. Some of this may be left open:', suspects);
    process.exit(1);
  }, END_TIMEOUT).unref();
};

const runFile = async (t: Test, name: string): Promise<void> => {
  t.testdirName = resolve('.tap/fixtures', name.replaceAll('/', '-'));
  const before = ownOfProcess();
  t.teardown(() => {
    const after = ownOfProcess();
    const changed = Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
    if (changed.length > 0) throw new Error(`${name} leaves these changed: ${changed.join(', ')}`);
  });
  current = t;
  await turn();
  await import(pathToFileURL(name).href);
};

const ownOfProcess = (): Record<string, unknown> => ({
  ...process.env,
  'working directory': process.cwd(),
  'exit code': process.exitCode,
});

const without = (all: readonly string[], some: readonly string[]): string[] => {
  const rest = [...all];
  for (const one of some) if (rest.includes(one)) rest.splice(rest.indexOf(one), 1);
  return rest;
};
