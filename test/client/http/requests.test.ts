import t from 'tap';
import { getJson, getText, send } from '../../../src/client/http/requests.ts';
import { openTransport } from '../../../src/client/http/transport.ts';
import { answering, json, problem } from '../client.ts';

const asking = (...answers: Parameters<typeof answering>) => {
  const { fetch, asked } = answering(...answers);
  return { lectern: openTransport({ baseUrl: 'https://kb.example.org', fetch }), asked };
};

t.test('without a key and a language no header is sent that browsers ask leave for', async (t) => {
  const { lectern, asked } = asking(json({ a: 1 }), new Response('text'));
  t.same(await getJson(lectern, '/v1/entries', { limit: 1 }), { a: 1 });
  t.equal(await getText(lectern, '/v1/entries.md'), 'text');
  t.match(asked, [
    { url: 'https://kb.example.org/v1/entries?limit=1', headers: { accept: 'application/json' } },
    { url: 'https://kb.example.org/v1/entries.md' },
  ]);
  t.same(asked[1]?.headers, {});
});

t.test('the entity tag of a response is beside what it says, in a copy too', async (t) => {
  const { lectern } = asking(json({ a: 1 }, { headers: { etag: '"r1.x"' } }), json({ a: 2 }));
  const entry = await getJson<{ a: number }>(lectern, '/v1/x');
  t.same({ ...entry }, { a: 1, etag: '"r1.x"' });
  t.same(await getJson(lectern, '/v1/x'), { a: 2 }, 'where the response has one');
});

t.test('an answer that is no success is thrown', async (t) => {
  const { lectern } = asking(problem('not-found', 404), problem('gone', 410), problem('unavailable', 503));
  await t.rejects(getJson(lectern, '/v1/entries/x'), { code: 'not-found' });
  await t.rejects(getText(lectern, '/v1/entries/x.md'), { code: 'gone' });
  await t.rejects(send(lectern, '/v1/export'), { code: 'unavailable' });
});

t.test('a page where JSON was asked for tells that the base URL is wrong', async (t) => {
  const { lectern } = asking(
    new Response('<h1>It works!</h1>', { headers: { 'content-type': 'text/html' } }),
    new Response(new Uint8Array()),
  );
  const wrong = { name: 'LecternError', message: /is no answer of this service\.$/ };
  await t.rejects(getJson(lectern, '/v1/entries'), wrong);
  await t.rejects(getJson(lectern, '/v1/entries'), wrong);
});

t.test('what fetch throws is passed on, and a stopped call stops', async (t) => {
  const { lectern } = asking(new TypeError('fetch failed'));
  await t.rejects(getJson(lectern, '/v1/entries'), new TypeError('fetch failed'));
  const real = openTransport({ baseUrl: 'https://kb.example.org' });
  await t.rejects(getJson(real, '/v1/entries', {}, { signal: AbortSignal.abort() }), { name: 'AbortError' });
});
