import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import t from 'tap';
import { TYPE_COMPILER } from '../../esbuild.config.ts';
import { scriptExamples } from '../docs/script-examples.ts';
import { installPacked } from '../support/packed.ts';
import { serveClient } from './client.ts';

/** Largest that the whole client may be, minified, in bytes of gzip. */
const MAX_SIZE = 4 * 1024;

let project: string;
let client: string;

/** The client alone, by the path of its folder, as the page tells to install it. */
t.before(async () => {
  const installation = await installPacked(t);
  project = installation.project;
  client = join(installation.installed, 'dist/client');
  symlinkSync(client, join(project, 'node_modules/lectern-client'));
});

t.test('the examples of the documentation compile with what is published', async (t) => {
  const examples = scriptExamples(readFileSync('docs/client.md', 'utf8'));
  for (const [n, { script }] of examples.entries()) writeFileSync(join(project, `example-${n}.ts`), script);
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const files = examples.map((_, n) => `example-${n}.ts`);
  for (const modules of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const libraries = ['--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', ''];
    const compile = (): unknown =>
      execFileSync(TYPE_COMPILER, [...options, ...modules, ...libraries, ...files], {
        cwd: project,
        encoding: 'utf8',
      });
    t.doesNotThrow(compile, modules.join(' '));
  }
});

t.test('what is published runs', async (t) => {
  const { url } = await serveClient(t);
  for (const name of ['lectern-client', 'lectern/client', 'lectern']) {
    const script = `import { createClient } from '${name}';
      const { items } = await createClient({ baseUrl: '${url}' }).suggest({ q: 'can sp' });
      console.log(items[0].question);`;
    writeFileSync(join(project, 'run.js'), script);
    // Not synchronous: it is this process that answers.
    const { stdout } = await promisify(execFile)(process.execPath, ['run.js'], { cwd: project });
    t.equal(stdout, 'Can spaces be deleted?\n', name);
  }
});

t.test('it is a package of its own, of the same version', async (t) => {
  const [own, whole] = [join(client, 'package.json'), 'package.json'].map((path) =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  t.match(own, { name: 'lectern-client', version: whole.version, license: whole.license, type: 'module' });
  t.same(
    Object.keys(own).filter((name) => /dependencies/i.test(name)),
    [],
  );
});

t.test('it is small, and needs nothing else', async (t) => {
  const code = readFileSync(join(client, 'index.js'), 'utf8');
  t.notMatch(code, /\b(import|require)\b/);
  const { code: minified } = await transform(code, { minify: true, format: 'esm' });
  const size = gzipSync(minified, { level: 9 }).length;
  t.comment(`${size} bytes`);
  t.ok(size < MAX_SIZE, `${size} bytes`);
});

t.test('declarations name each other as published modules do', async (t) => {
  for (const name of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    t.notMatch(readFileSync(join(client, name), 'utf8'), /from '.*\.ts'/, name);
  }
});
