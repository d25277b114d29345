import t from 'tap';
import { serviceDocument, serviceLinks } from '../../../src/site/discovery/service.ts';
import { buildTestApp } from '../../support/app.ts';
import { SITE } from './site.ts';

/** What some cannot be asked without. */
const QUERIES: Record<string, string> = {
  search: '?q=x',
  suggestions: '?q=x',
  oembed: '?url=https://kb.example.org/entries/can-spaces-be-deleted',
};

t.test('every link leads somewhere', async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed' });
  const { links, name } = serviceDocument(SITE);
  t.equal(name, 'Help centre');
  for (const [rel, url] of Object.entries(links)) {
    const path = url
      .replace('https://kb.example.org', '')
      .replace('{slug}', 'can-spaces-be-deleted')
      .replace(/\{\?.*\}/, QUERIES[rel] ?? '');
    const { statusCode } = await app.inject(path);
    // Those two take POST alone.
    t.equal(statusCode, rel === 'answer' || rel === 'mcp' ? 405 : 200, path);
  }
});

t.test('what can be asked is what the API takes', async (t) => {
  const { app } = await buildTestApp(t);
  const { paths = {} } = await app.openapi();
  for (const url of Object.values(serviceDocument(SITE).links)) {
    const [, path = '', names] =
      /^https:\/\/kb\.example\.org([^{]*(?:\{slug\})?)(?:\{\?(.*)\})?$/.exec(url) ?? [];
    const taken = JSON.stringify(paths[path]?.get ?? {});
    for (const name of names?.split(',') ?? []) t.ok(taken.includes(`"name":"${name}"`), `${path} ${name}`);
  }
});

t.test('the headers name the description', async (t) => {
  t.match(
    serviceLinks('https://kb.example.org'),
    '<https://kb.example.org/openapi.json>; rel="service-desc"',
  );
});
