import t from 'tap';
import { z } from 'zod';
import { LocalpartRequest, MAX_LOCALPART_INPUT_LENGTH } from '../../../src/matrix/localparts/schema.ts';
import { buildTestApp } from '../../support/app.ts';
import { readVectors } from '../vectors.ts';

const url = '/v1/matrix/localparts/validate';

const Expected = z.object({
  valid: z.boolean(),
  class: z.string(),
  servers: z.record(z.string(), z.boolean()),
});

t.test('every vector holds over HTTP', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  for (const { input, expected, why } of readVectors('localparts', LocalpartRequest, Expected)) {
    const response = await inject({ method: 'POST', url, payload: input });
    const { valid, class: localpartClass, servers } = response.json();
    t.match({ valid, class: localpartClass }, { valid: expected.valid, class: expected.class }, why);
    for (const [server, accepted] of Object.entries(expected.servers)) {
      t.equal(servers[server].accepted, accepted, `${server}: ${why}`);
    }
  }
});

t.test('every vector of the mapping holds over HTTP', async (t) => {
  const { inject } = await buildTestApp(t);
  for (const { input, expected, why } of readVectors(
    'mappings',
    z.string(),
    z.object({ suggestion: z.string() }),
  )) {
    const response = await inject({ method: 'POST', url, payload: { localpart: input } });
    t.match(response.json(), expected, why);
  }
});

t.test('every vector of server names holds over HTTP: others are refused', async (t) => {
  const { inject } = await buildTestApp(t);
  for (const { input, expected, why } of readVectors(
    'server-names',
    z.string(),
    z.object({ valid: z.boolean() }),
  )) {
    const response = await inject({ method: 'POST', url, payload: { localpart: 'a', serverName: input } });
    t.equal(response.statusCode, expected.valid ? 200 : 400, `${input.slice(0, 60)}: ${why}`);
  }
});

t.test('a server name that is none is a problem with its place', async (t) => {
  const { inject } = await buildTestApp(t);
  const response = await inject({
    method: 'POST',
    url,
    payload: { localpart: 'a', serverName: 'https://b.org' },
  });
  t.match(response.json(), {
    status: 400,
    detail: /^"serverName": .*URL/,
    errors: [{ pointer: '/serverName', code: 'invalid-server-name' }],
  });
});

t.test('looks at 64 kB, and no more', async (t) => {
  const { inject } = await buildTestApp(t);
  const post = (length: number) =>
    inject({ method: 'POST', url, payload: { localpart: 'é'.repeat(length) } });
  t.match((await post(MAX_LOCALPART_INPUT_LENGTH)).json(), { valid: false, class: 'too-long' });
  t.match((await post(MAX_LOCALPART_INPUT_LENGTH + 1)).json(), {
    status: 400,
    errors: [{ code: 'too-big' }],
  });
});
