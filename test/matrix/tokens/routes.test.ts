import t from 'tap';
import { z } from 'zod';
import { MAX_TOKEN_INPUT_LENGTH } from '../../../src/matrix/tokens/schema.ts';
import { buildTestApp } from '../../support/app.ts';
import { readVectors } from '../vectors.ts';

const CLASSIFY = '/v1/matrix/tokens/classify';
const PREFIXES = '/v1/matrix/tokens/prefixes';

t.test('every vector holds over HTTP', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  for (const { input, expected, why } of readVectors(
    'tokens',
    z.string(),
    z.record(z.string(), z.unknown()),
  )) {
    const response = await inject({ method: 'POST', url: CLASSIFY, payload: { token: input } });
    t.match(response.json(), expected, why);
    t.equal(response.statusCode, 200);
  }
});

t.test('a token that was pasted with its surroundings is found', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const token = ' Authorization: Bearer mct_cxG6gZXyvelQWW9XqfNbm5KAQovodf_XvJz43\r\n';
  const response = await inject({ method: 'POST', url: CLASSIFY, payload: { token } });
  t.match(response.json(), { kind: 'compat-access', checksum: 'valid', masked: 'mct_…43' });
});

t.test('takes a token of any length up to the limit, and no longer one', async (t) => {
  const { inject } = await buildTestApp(t);
  const post = (length: number) =>
    inject({ method: 'POST', url: CLASSIFY, payload: { token: 'a'.repeat(length) } });
  t.equal((await post(0)).statusCode, 200);
  t.equal((await post(MAX_TOKEN_INPUT_LENGTH)).statusCode, 200);
  const refused = await post(MAX_TOKEN_INPUT_LENGTH + 1);
  t.match(refused.json(), { status: 400, errors: [{ pointer: '/token', code: 'too-big' }] });
});

t.test('lists the prefixes, with the entry that explains them', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const response = await inject(PREFIXES);
  const { items, entry } = response.json();
  t.same(
    items.map(({ prefix }: { prefix: string }) => prefix),
    ['mat_', 'mar_', 'mct_', 'mcr_', 'mpt_', 'syt_', 'syr_', 'syl_', 'refresh_'],
  );
  t.equal((await inject(entry.url)).json().question, entry.question);
  t.match(response.headers['cache-control'], /^public, max-age=/);
});

t.test('lists the prefixes without the entry as well', async (t) => {
  const { inject } = await buildTestApp(t);
  const response = await inject(PREFIXES);
  t.equal(response.json().items.length, 9);
  t.notOk('entry' in response.json());
});

t.test('the prefixes can be kept: 304 while they are the same', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { etag } = (await inject(PREFIXES)).headers;
  t.match(etag, /^"[\w-]+"$/);
  const again = await inject({ url: PREFIXES, headers: { 'if-none-match': String(etag) } });
  t.match(
    { status: again.statusCode, etag: again.headers.etag, body: again.body },
    { status: 304, etag, body: '' },
  );
  const without = await buildTestApp(t);
  const changed = await without.inject({ url: PREFIXES, headers: { 'if-none-match': String(etag) } });
  t.equal(changed.statusCode, 200);
});

t.test('HEAD is GET without the body', async (t) => {
  const { inject } = await buildTestApp(t);
  const head = await inject({ method: 'HEAD', url: PREFIXES });
  t.match(head, { statusCode: 200, body: '' });
  t.equal(head.headers.etag, (await inject(PREFIXES)).headers.etag);
});

t.test('the prefixes take no parameters, and only GET', async (t) => {
  const { inject } = await buildTestApp(t);
  const refused = await inject(`${PREFIXES}?token=mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52`);
  t.equal(refused.statusCode, 400);
  t.equal(refused.headers['cache-control'], 'no-store');
  t.notMatch(refused.body, /aB3dE5/);
  const posted = await inject({ method: 'POST', url: PREFIXES, payload: {} });
  t.match(posted, { statusCode: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
});
