import t from 'tap';
import { conditional } from '../../../src/client/http/conditional.ts';
import { ResponseCache } from '../../../src/client/http/response-cache.ts';
import { openTransport } from '../../../src/client/http/transport.ts';
import { answering, json, problem } from '../client.ts';

const asking = (...answers: Parameters<typeof answering>) => {
  const { fetch, asked } = answering(...answers);
  const ask = conditional(
    openTransport({ baseUrl: 'https://kb.example.org', fetch }),
    new ResponseCache(1000),
  );
  return { ask, tags: () => asked.map(({ headers }) => headers['if-none-match']), asked };
};

const tagged = (tag: string, headers: Record<string, string> = {}) =>
  json({ tag }, { headers: { etag: tag, ...headers } });

t.test('an answer that it has is asked for under its entity tag', async (t) => {
  const { ask, tags, asked } = asking(
    tagged('"1"'),
    new Response(null, { status: 304 }),
    tagged('"2"'),
    tagged('"3"'),
  );
  const parts = { headers: { accept: 'application/json' } };
  t.same(await (await ask('/v1/entries', parts)).json(), { tag: '"1"' });
  const again = await ask('/v1/entries', parts);
  t.same([again.status, await again.json()], [200, { tag: '"1"' }]);
  t.equal(again.headers.get('content-type'), 'application/json; charset=utf-8');
  t.same(await (await ask('/v1/entries', parts)).json(), { tag: '"2"' });
  t.equal(asked[1]?.headers.accept, 'application/json', 'beside what is asked for anyway');
  await ask('/v1/entries', parts, { language: 'de' });
  await ask('/v1/categories', parts).catch(() => {});
  t.same(
    tags(),
    [undefined, '"1"', '"1"', undefined, undefined],
    'another language or path is another answer',
  );
});

t.test('what must not be stored, has no tag or is no success is not kept', async (t) => {
  for (const answer of [
    () => tagged('"1"', { 'cache-control': 'private, no-store' }),
    () => json({}),
    () => new Response(new Uint8Array(), { headers: { etag: '"1"' } }),
    () => problem('not-found', 404, { etag: '"1"' }),
  ]) {
    const { ask, tags } = asking(answer(), answer());
    const first = await ask('/v1/entries', {});
    t.equal(first.status, answer().status);
    t.equal(await first.text(), await answer().text());
    await ask('/v1/entries', {});
    t.same(tags(), [undefined, undefined]);
  }
});

t.test('what is posted, or is to come fresh, passes', async (t) => {
  const { ask, tags, asked } = asking(tagged('"1"'), tagged('"2"'), tagged('"3"'), tagged('"4"'));
  await ask('/v1/x', {});
  await ask('/v1/x', { method: 'POST', body: '{}' });
  await ask('/v1/x', { cache: 'no-store' });
  await ask('/v1/x', {});
  t.same(tags(), [undefined, undefined, undefined, '"1"']);
  t.match(asked[2]?.init, { cache: 'no-store' });
});

t.test('a 304 that nobody asked for is passed on', async (t) => {
  const { ask } = asking(new Response(null, { status: 304 }));
  t.equal((await ask('/v1/x', {})).status, 304);
});
