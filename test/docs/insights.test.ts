import { readFileSync } from 'node:fs';
import t from 'tap';
import { LEAST_NETWORKS } from '../../src/insights/schema.ts';
import { buildTestApp } from '../support/app.ts';

const page = readFileSync('docs/insights.md', 'utf8');

t.test('the table has every route of the insights', async (t) => {
  const { app } = await buildTestApp(t);
  const { paths = {} } = await app.openapi();
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {})
      .filter(([, operation]) => JSON.stringify(operation).includes('"tags":["Insights"]'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  t.same(
    [...page.matchAll(/^\| `([A-Z]+ \S+)` \|/gm)].map(([, route]) => route),
    routes,
  );
});

t.test('what it promises of small numbers is what holds', async (t) => {
  t.equal(LEAST_NETWORKS, 3);
  t.match(page, 'Nothing that came from less than three networks is shown');
});
