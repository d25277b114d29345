import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';
import * as client from '../../src/client/index.ts';
import { buildTestApp } from '../support/app.ts';
import { authorize } from '../support/keys.ts';
import { STRIP_TYPES } from '../support/lectern.ts';
import { scriptExamples } from './script-examples.ts';

const run = promisify(execFile);
const page = readFileSync('docs/client.md', 'utf8');

t.test('every example prints what the page says', async (t) => {
  const served = await buildTestApp(t, { content: 'seed' });
  const base = await served.app.listen({ host: '127.0.0.1', port: 0 });
  const { authorization } = await authorize(served, 'editor');
  const examples = scriptExamples(page);
  t.equal(examples.length, page.match(/^```ts$/gm)?.length, 'each shows what it prints');
  const folder = t.testdir();
  for (const [n, { script, printed }] of examples.entries()) {
    const path = join(folder, `example-${n}.ts`);
    const source = script
      .replaceAll('https://kb.example.org', base)
      .replace('lct_…', authorization.replace('Bearer ', ''))
      .replace("'lectern-client'", `'${pathToFileURL('src/client/index.ts')}'`);
    writeFileSync(path, source);
    const { stdout } = await run(process.execPath, [STRIP_TYPES, path], { timeout: 30_000 });
    t.equal(stdout, printed, script);
  }
});

t.test('every method is named', async (t) => {
  for (const name of Object.keys(client.createClient({ baseUrl: '' }))) t.ok(page.includes(name), name);
});
