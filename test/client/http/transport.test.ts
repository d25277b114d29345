import t from 'tap';
import { openTransport } from '../../../src/client/http/transport.ts';
import { answering, json } from '../client.ts';

const BASE = 'https://kb.example.org';

t.test('asks below the base URL, which may have a path', async (t) => {
  for (const baseUrl of ['https://example.org/faq', 'https://example.org/faq/', '/faq']) {
    const { fetch, asked } = answering(json({ a: 1 }));
    const response = await openTransport({ baseUrl, fetch })('/v1/entries?limit=1', {});
    t.same(await response.json(), { a: 1 });
    t.equal(asked[0]?.url, `${baseUrl.replace(/\/$/, '')}/v1/entries?limit=1`);
  }
});

t.test('sends the key, the language and the signal that it is given, and nothing else', async (t) => {
  const { fetch, asked } = answering(json({}), json({}));
  const { signal } = new AbortController();
  const parts = { headers: { accept: 'text/plain' }, cache: 'no-store' } as const;
  await openTransport({ baseUrl: BASE, key: 'lct_x', fetch })('/', parts, { language: 'de', signal });
  t.same(asked[0]?.headers, { accept: 'text/plain', authorization: 'Bearer lct_x', 'accept-language': 'de' });
  t.match(asked[0]?.init, { signal, cache: 'no-store' });
  await openTransport({ baseUrl: BASE, fetch })('/', {});
  t.same(asked[1]?.headers, {});
});

t.test('without another fetch it takes the global one of the moment', async (t) => {
  const { fetch, asked } = answering(json({}));
  const lectern = openTransport({ baseUrl: BASE });
  const before = globalThis.fetch;
  t.teardown(() => {
    globalThis.fetch = before;
  });
  globalThis.fetch = fetch as typeof globalThis.fetch;
  await lectern('/', {});
  t.equal(asked.length, 1);
});
