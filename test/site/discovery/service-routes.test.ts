import t from 'tap';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { buildTestApp } from '../../support/app.ts';

const ROUTES = [
  ['/v1', 'application/json; charset=utf-8'],
  ['/.well-known/api-catalog', /^application\/linkset\+json; profile="/],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
] as const;

for (const [url, mediaType] of ROUTES) {
  t.test(`${url} has its media type, and can be asked for again at no cost`, async (t) => {
    const { inject } = await buildTestApp(t, { site: { ...DEFAULT_SITE, name: 'Contact us' } });
    const { headers, payload } = await inject(url);
    t.match(headers, { 'content-type': mediaType, etag: /^"/ });
    t.match(payload, 'https://kb.example.org');
    const again = await inject({ url, headers: { 'if-none-match': String(headers.etag) } });
    t.equal(again.statusCode, 304);
    t.equal((await inject({ method: 'HEAD', url })).headers['content-length'], headers['content-length']);
    t.equal((await inject(`${url}?x=1`)).statusCode, 400);
  });
}

t.test('the service and its catalogue name each other in headers', async (t) => {
  const { inject } = await buildTestApp(t);
  t.match((await inject('/v1')).headers.link, 'rel="service-desc"');
  const head = await inject({ method: 'HEAD', url: '/.well-known/api-catalog' });
  t.match(head.headers.link, 'rel="api-catalog"');
});
