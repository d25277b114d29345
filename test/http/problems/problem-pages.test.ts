import t from 'tap';
import { PROBLEM_TYPES } from '../../../src/http/problems/problem-types.ts';
import { buildTestApp } from '../../support/app.ts';

const { inject } = await buildTestApp(t);

t.test('every problem type has a page that says what to do', async (t) => {
  for (const [code, { title, status }] of Object.entries(PROBLEM_TYPES)) {
    const { headers, payload, statusCode } = await inject(`/problems/${code}`);
    t.equal(statusCode, 200, code);
    t.match(payload, `<h1>${title}</h1>`, code);
    t.match(payload, `<code>${code}</code>, status ${status}`, code);
    t.match(payload, /<p>.+<\/p>\n<\/html>/, code);
    t.match(headers, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      etag: /^"/,
    });
  }
});

t.test('a page is kept by its ETag', async (t) => {
  const { headers } = await inject('/problems/gone');
  const again = await inject({ url: '/problems/gone', headers: { 'if-none-match': String(headers.etag) } });
  t.equal(again.statusCode, 304);
});

t.test('other names have no page', async (t) => {
  for (const name of ['nothing', 'constructor', '__proto__', '%3Cscript%3E']) {
    const response = await inject(`/problems/${name}`);
    t.equal(response.statusCode, 404, name);
    t.notMatch(response.payload, 'script');
  }
  t.equal((await inject('/problems/gone?lang=en')).statusCode, 400);
});
