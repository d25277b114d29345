import { readFileSync } from 'node:fs';
import t from 'tap';
import { TOOLS } from '../../src/site/mcp/tools/index.ts';
import { buildTestApp } from '../support/app.ts';

const page = readFileSync('docs/mcp.md', 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| `(\w+) (\S+)` \|$/gm)];

t.test('the table has every tool, in order', async (t) => {
  t.same(
    rows.map(([, name]) => name),
    TOOLS.map(({ name }) => name),
  );
});

t.test('every route that a tool stands for is one', async (t) => {
  const { app } = await buildTestApp(t);
  const { paths = {} } = await app.openapi();
  for (const [, , method = '', path = ''] of rows) {
    t.ok(Object.hasOwn(paths[path] ?? {}, method.toLowerCase()), `${method} ${path}`);
  }
});

t.test('the configurations are JSON', async (t) => {
  const blocks = [...page.matchAll(/```json\n(.*?)```/gs)];
  t.equal(blocks.length, 2);
  for (const [, json = ''] of blocks) t.match(JSON.parse(json), { mcpServers: { faq: Object } });
});
