import t from 'tap';
import { pageHeaders } from '../../../src/http/input/page.ts';

t.test('a page runs and is styled by what this service serves, and by nothing in it', async (t) => {
  t.same(pageHeaders()['content-security-policy'].split('; '), [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: http: data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ]);
});

t.test('other sites do not learn where somebody comes from', async (t) => {
  t.equal(pageHeaders()['referrer-policy'], 'same-origin');
});
