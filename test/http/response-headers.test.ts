import t from 'tap';
import { defaultHeaders } from '../../src/http/response-headers.ts';
import { testEdge } from '../support/edge.ts';

t.test('every answer names its request, is not sniffed, and can be read by any origin', async (t) => {
  const app = testEdge(t);
  app.get('/fine', () => 'fine');
  app.get('/broken', () => {
    throw new Error('broken');
  });
  for (const url of ['/fine', '/broken', '/nowhere', '/%ff']) {
    const { headers } = await app.inject(url);
    t.match(headers, defaultHeaders(String(headers['x-request-id'])), url);
    t.match(headers['x-request-id'], /^request-\d+$/, url);
  }
});
