import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t, { type Test } from 'tap';
import { Settings } from '../src/server/config.ts';
import { type Installation, installPacked } from './support/packed.ts';

const run = promisify(execFile);

/** Nothing of tap's, and no setting of whoever runs the tests. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS' && !(name in Settings.shape)),
);

let installation: Installation;
t.before(async () => {
  installation = await installPacked(t);
});

/** Runs the command as a user of the package does. */
const lectern = (...args: string[]) =>
  run(installation.bin, args, {
    cwd: installation.project,
    env: { ...env, DATABASE_URL: 'file:lectern.db' },
  });

/** Starts a service in a folder, until it listens. */
const start = async (t: Test, program: string, args: string[], cwd: string) => {
  const settings = { ...env, PORT: '0', DATABASE_URL: `file:${join(installation.project, 'lectern.db')}` };
  const child = spawn(program, args, { cwd, env: settings, stdio: ['ignore', 'pipe', 'ignore'] });
  t.teardown(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  let log = '';
  const url = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const [, found] = /listening at (http:[^"]+)/.exec(log) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, ended, url, log: () => log };
};

t.test('the installed service shows every page, and ends in order', async (t) => {
  const { child, ended, url } = await start(t, installation.bin, ['serve'], installation.project);
  const read = async (path: string): Promise<string> => {
    const response = await fetch(new URL(path, url));
    t.equal(response.status, 200, path);
    return response.text();
  };
  const home = await read('/');
  const loaded = [...home.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  t.ok(loaded.length >= 3, 'style, scripts and icon');
  for (const path of loaded) await read(path);
  t.match(await read('/entries/can-spaces-be-deleted'), 'Can spaces be deleted?');
  t.match(await read('/search?q=delete+a+space'), 'href="/entries/can-spaces-be-deleted"');
  t.match(await read('/categories/element-general'), 'Can spaces be deleted?');
  t.match(await read('/docs'), '<html');
  t.match(await read('/docs/static/swagger-ui-bundle.js'), 'Swagger');
  t.match(await read('/embed.js'), 'lectern-search');
  t.match(await read('/embed/entries/can-spaces-be-deleted'), 'Can spaces be deleted?');
  t.match(await read('/v1/search?q=delete+a+space'), '"can-spaces-be-deleted"');
  t.match(await read('/metrics'), 'process_cpu_seconds_total');
  t.match(await read('/openapi.yaml'), 'openapi: 3.1');
  t.match(await read('/readyz'), 'ok');
  child.kill('SIGTERM');
  t.same(await ended, [0, null]);
});

t.test('its commands import, export and back up', async (t) => {
  const content = join(installation.project, 'content/travel');
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'where-is-the-quay.md'),
    '---\nquestion: Where is the quay?\n---\n\nBehind the market hall.\n',
  );
  t.match(await lectern('import', 'content'), { stdout: /1 created/ });
  t.match(await lectern('export', 'copy'), { stdout: /^19 written, 0 unchanged/ });
  t.match(
    readFileSync(join(installation.project, 'copy/travel/where-is-the-quay.md'), 'utf8'),
    /Behind the market hall\./,
  );
  t.match(await lectern('backup', 'kept.db'), { stdout: /^kept\.db: 16 entries, .*, checked\.\n$/ });
  t.match(await lectern('restore', '--dry-run', 'kept.db'), { stdout: /16 entries/ });
  t.match(await lectern('openapi'), { stdout: /^openapi: 3\.1/ });
  t.match(await lectern('matrix', 'localpart', 'Alice'), { stdout: /alice/ }, 'and the utilities');
});

t.test('npm start of an installed package needs nothing that builds, and passes SIGTERM on', async (t) => {
  t.notOk(existsSync(join(installation.project, 'node_modules/esbuild')));
  const { child, ended, url, log } = await start(t, 'npm', ['start'], installation.installed);
  t.equal((await fetch(new URL('/', url))).status, 200);
  child.kill('SIGTERM');
  t.same(await ended, [0, null]);
  // The service, not npm alone: what is left behind would hold the port.
  t.match(log(), /"stopping"/);
  await t.rejects(fetch(url));
});

t.test('the package has no more than it says', async (t) => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  t.same(
    readdirSync(installation.installed).sort(),
    ['LICENSE', 'README.md', 'package.json', ...files].sort(),
  );
});
