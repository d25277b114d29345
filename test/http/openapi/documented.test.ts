import t from 'tap';
import { z } from 'zod';
import { cacheable, documentHeaders, HEADERS } from '../../../src/http/openapi/documented.ts';

const Text = z.string();

t.test('every documented header is described, with an example', async (t) => {
  for (const [name, header] of Object.entries(HEADERS)) {
    t.match(header, { type: 'string', description: /^[A-Z].*\.$/, examples: [String] }, name);
  }
});

t.test('headers are documented by name', async (t) => {
  t.same(documentHeaders(['Link']), { Link: HEADERS.Link });
});

t.test('a cacheable answer has validators', async (t) => {
  t.same(cacheable('All.', { 'text/plain': Text }), {
    description: 'All.',
    headers: documentHeaders(['ETag', 'Cache-Control', 'Vary', 'Content-Encoding', 'Last-Modified']),
    content: { 'text/plain': { schema: Text } },
  });
  const { headers = {} } = cacheable('All.', {}, ['Link']);
  t.same(Object.keys(headers), ['ETag', 'Cache-Control', 'Vary', 'Content-Encoding', 'Link']);
});
