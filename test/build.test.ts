import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t, { type Test } from 'tap';

/** What builds here: it counts how often it has. */
const BUILDER = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
mkdirSync('dist', { recursive: true });
const before: string = (() => { try { return readFileSync('dist/cli.js', 'utf8'); } catch { return ''; } })();
writeFileSync('dist/cli.js', before + '/* built */');`;

const checkout = (t: Test, { withTools }: { withTools: boolean }) => {
  const folder = t.testdir({
    'package.json': '{"type":"module"}',
    'package-lock.json': '{}',
    'tsconfig.json': '{}',
    'esbuild.config.ts': BUILDER,
    src: { cli: { 'index.ts': 'one' }, inner: { 'x.ts': 'two' } },
  });
  cpSync('build.js', join(folder, 'build.js'));
  if (withTools) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(
      'env',
      ['-u', 'NODE_OPTIONS', process.execPath, 'build.js', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { status, stderr };
  };
  const builds = (): number =>
    existsSync(join(folder, 'dist/cli.js'))
      ? readFileSync(join(folder, 'dist/cli.js'), 'utf8').split('/* built */').length - 1
      : 0;
  return { folder, run, builds };
};

t.test('before a start it builds what is not built, and what has changed since', async (t) => {
  const { folder, run, builds } = checkout(t, { withTools: true });
  const done = { status: 0, stderr: '' };
  t.match(run('--when-changed'), done);
  t.equal(builds(), 1);
  t.same(run('--when-changed'), done);
  t.equal(builds(), 1, 'nothing has changed');
  for (const [n, name] of [
    'src/inner/x.ts',
    'src/new.ts',
    'package-lock.json',
    'esbuild.config.ts',
  ].entries()) {
    const path = join(folder, name);
    writeFileSync(path, existsSync(path) ? `${readFileSync(path, 'utf8')}\n` : 'three');
    t.match(run('--when-changed'), done);
    t.equal(builds(), n + 2, name);
  }
  rmSync(join(folder, 'src/new.ts'));
  t.match(run('--when-changed'), done);
  t.equal(builds(), 6, 'a file less');
  t.match(run(), done);
  t.equal(builds(), 7, 'asked to, it builds always');
});

t.test('a build that fails is tried again', async (t) => {
  const { folder, run, builds } = checkout(t, { withTools: true });
  writeFileSync(join(folder, 'esbuild.config.ts'), `${BUILDER}\nprocess.exit(3);`);
  t.match(run(), { status: 3 });
  t.match(run('--when-changed'), { status: 3 });
  t.equal(builds(), 2);
});

t.test('a production install starts what is built, and says when that is of another source', async (t) => {
  const { folder, run } = checkout(t, { withTools: false });
  t.match(run('--when-changed'), {
    status: 1,
    stderr: /^dist is missing, .* npm ci && npm run build first\.\n$/,
  });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  run();
  rmSync(join(folder, 'node_modules'));
  t.same(run('--when-changed'), { status: 0, stderr: '' });
  writeFileSync(join(folder, 'src/cli/index.ts'), 'changed');
  t.match(run('--when-changed'), { status: 0, stderr: /^dist is not of this source; .*\n$/ });
});

t.test('the package has nothing to build', async (t) => {
  const { folder, run } = checkout(t, { withTools: false });
  rmSync(join(folder, 'src'), { recursive: true });
  t.same(run('--when-changed'), { status: 0, stderr: '' });
});
