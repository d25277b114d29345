import t from 'tap';
import { openTransport } from '../../../src/client/http/transport.ts';
import { write, writeJson } from '../../../src/client/http/writing.ts';
import { answering, json, problem } from '../client.ts';

t.test('sends JSON, with the conditions that it is given', async (t) => {
  const { fetch, asked } = answering(json({ a: 1 }), json({}), new Response(null, { status: 204 }));
  const lectern = openTransport({ baseUrl: 'https://kb.example.org', fetch });
  t.same(await writeJson(lectern, 'POST', '/v1/x', { token: 'mat_' }), { a: 1 });
  await writeJson(
    lectern,
    'PUT',
    '/v1/x',
    {},
    { isNew: true, idempotencyKey: 'k', locale: 'de', language: 'en' },
  );
  await write(lectern, 'DELETE', '/v1/x', undefined, { ifMatch: '"r1.x"', isNew: false });
  t.same(
    asked.map(({ url, init, headers }) => [url, init.method, init.body, headers]),
    [
      [
        'https://kb.example.org/v1/x',
        'POST',
        '{"token":"mat_"}',
        { accept: 'application/json', 'content-type': 'application/json' },
      ],
      [
        'https://kb.example.org/v1/x?locale=de',
        'PUT',
        '{}',
        {
          accept: 'application/json',
          'accept-language': 'en',
          'content-type': 'application/json',
          'idempotency-key': 'k',
          'if-none-match': '*',
        },
      ],
      [
        'https://kb.example.org/v1/x',
        'DELETE',
        undefined,
        { accept: 'application/json', 'if-match': '"r1.x"' },
      ],
    ],
  );
});

t.test('a refusal is thrown', async (t) => {
  const { fetch } = answering(problem('precondition-failed', 412), problem('precondition-required', 428));
  const lectern = openTransport({ baseUrl: 'https://kb.example.org', fetch });
  await t.rejects(writeJson(lectern, 'PATCH', '/v1/x', {}), { code: 'precondition-failed' });
  await t.rejects(write(lectern, 'DELETE', '/v1/x'), { code: 'precondition-required' });
});
