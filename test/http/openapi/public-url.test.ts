import t from 'tap';
import type { OpenApiDocument } from '../../../src/http/openapi/document.ts';
import { atPublicUrl } from '../../../src/http/openapi/public-url.ts';

const document = { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths: {} } as OpenApiDocument;

t.test('the servers and the contact are those of PUBLIC_URL, with its path', async (t) => {
  t.match(atPublicUrl(document, 'https://example.org/help'), {
    info: { title: 'Test', contact: { url: 'https://example.org/help' } },
    servers: [{ url: 'https://example.org/help' }],
  });
});

t.test('a document stays as it is where the URL is not known', async (t) => {
  t.equal(atPublicUrl(document, ''), document);
});
