import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import t from 'tap';
import { buildInto, TYPE_COMPILER } from '../../esbuild.config.ts';
import { scriptExamples } from '../docs/script-examples.ts';
import { serveClient } from './client.ts';

/** Largest that the whole client may be, minified, in bytes of gzip. */
const MAX_SIZE = 4 * 1024;

// Outside of the repository, whose own packages would be found otherwise.
const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const project = join(folder, 'project');
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules/lectern');

/** Packs what is built as `npm pack` does, and installs it. */
t.before(async () => {
  await buildInto(join(project, 'dist'));
  for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(name, join(project, name));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: project,
  });
  mkdirSync(installed, { recursive: true });
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', installed]);
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
});

t.test('the examples of the documentation compile with what is published', async (t) => {
  const examples = scriptExamples(readFileSync('docs/client.md', 'utf8'));
  for (const [n, { script }] of examples.entries()) writeFileSync(join(consumer, `example-${n}.ts`), script);
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const files = examples.map((_, n) => `example-${n}.ts`);
  for (const modules of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const libraries = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', ''];
    const compile = (): unknown =>
      execFileSync(TYPE_COMPILER, [...options, ...modules, ...libraries, ...files], {
        cwd: consumer,
        encoding: 'utf8',
      });
    t.doesNotThrow(compile, modules.join(' '));
  }
});

t.test('what is published runs', async (t) => {
  const { url } = await serveClient(t);
  const script = `import { createClient } from 'lectern/client';
    const { items } = await createClient({ baseUrl: '${url}' }).suggest({ q: 'can sp' });
    console.log(items[0].question);`;
  writeFileSync(join(consumer, 'run.js'), script);
  // Not synchronous: it is this process that answers.
  const { stdout } = await promisify(execFile)(process.execPath, ['run.js'], { cwd: consumer });
  t.equal(stdout, 'Can spaces be deleted?\n');
});

t.test('it is small, and needs nothing else', async (t) => {
  const code = readFileSync(join(installed, 'dist/client/index.js'), 'utf8');
  t.notMatch(code, /\b(import|require)\b/);
  const { code: minified } = await transform(code, { minify: true, format: 'esm' });
  const size = gzipSync(minified, { level: 9 }).length;
  t.comment(`${size} bytes`);
  t.ok(size < MAX_SIZE, `${size} bytes`);
});

t.test('declarations name each other as published modules do', async (t) => {
  for (const name of readdirSync(join(installed, 'dist/client'))) {
    t.notMatch(readFileSync(join(installed, 'dist/client', name), 'utf8'), /from '.*\.ts'/, name);
  }
});
