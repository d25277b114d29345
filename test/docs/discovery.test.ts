import { readFileSync } from 'node:fs';
import t from 'tap';
import { buildTestApp } from '../support/app.ts';

const page = readFileSync('docs/discovery.md', 'utf8');

t.test('every path of the page answers, and none that is described so is missing', async (t) => {
  const { app, inject } = await buildTestApp(t, { content: 'seed' });
  const named = [...page.matchAll(/^\| `(\S+)` \|/gm)].map(([, path = '']) => path);
  for (const path of named) t.equal((await inject(path)).statusCode, 200, path);
  const { paths = {} } = await app.openapi();
  const described = Object.entries(paths).filter(([, item]) => item?.get?.tags?.includes('Discovery'));
  for (const [path] of described) t.ok(page.includes(`\`${path.replace('{part}', '{n}')}\``), path);
  for (const [, path = ''] of page.matchAll(/href="(.*?)"/g))
    t.equal((await inject(path)).statusCode, 200, path);
});
