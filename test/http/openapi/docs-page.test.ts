import t from 'tap';
import { type DocsRequest, docsPage } from '../../../src/http/openapi/docs-page.ts';
import { buildTestApp } from '../../support/app.ts';

const { app, logLines } = await buildTestApp(t);
const show = await docsPage(app);
const ask = (url: string, headers: DocsRequest['headers'] = {}) =>
  show({ id: 'request-1', raw: { url }, headers });

t.test('an answer is about the page, not about a connection', async (t) => {
  const { status, headers, body } = await ask('/docs/static/index.css');
  t.equal(status, 200);
  t.match(headers, { 'content-type': /css/, etag: String, 'content-length': String(body.length) });
  t.notOk('connection' in headers || 'date' in headers);
});

t.test('what the caller has already is not sent again', async (t) => {
  const { headers } = await ask('/docs/static/index.css');
  t.equal((await ask('/docs/static/index.css', { 'if-none-match': String(headers.etag) })).status, 304);
});

t.test('a problem has the id of the request', async (t) => {
  const { status, body } = await ask('/docs/nothing', { 'x-request-id': 'another' });
  t.equal(status, 404);
  t.match(JSON.parse(body.toString()), { type: '/problems/unknown-route', instance: 'request-1' });
  t.same(logLines, [], 'and is logged once, by the application');
});
