import t from 'tap';
import { z } from 'zod';
import { TombstoneRequest } from '../../../src/matrix/tombstones/schema.ts';
import { buildTestApp } from '../../support/app.ts';
import { examplesOf } from '../descriptions.ts';
import { readVectors } from '../vectors.ts';

const url = '/v1/matrix/tombstones/build';

t.test('every vector holds over HTTP', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  for (const { input, expected, why } of readVectors(
    'room-ids',
    z.string(),
    z.object({ valid: z.boolean() }),
  )) {
    const response = await inject({ method: 'POST', url, payload: { replacementRoom: input } });
    t.equal(response.statusCode, expected.valid ? 200 : 400, `${input.slice(0, 60)}: ${why}`);
    if (expected.valid) t.equal(response.json().event.content.replacement_room, input);
    else t.match(response.json().errors, [{ pointer: '/replacementRoom', detail: /\.$/ }]);
  }
});

for (const [index, example] of examplesOf(TombstoneRequest).entries()) {
  t.test(`the documented request ${index + 1} is answered`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed' });
    const response = await inject({ method: 'POST', url, payload: JSON.stringify(example), headers: json });
    t.equal(response.statusCode, 200);
  });
}

const json = { 'content-type': 'application/json' };

const refusals = [
  [{ replacementRoom: '#a:b.org' }, '/replacementRoom', 'alias'],
  [{ replacementRoom: '' }, '/replacementRoom', 'empty'],
  [{ replacementRoom: '!a:b.org', roomId: '!a:b.org' }, '/replacementRoom', 'same-room'],
  [{ replacementRoom: '!a:b.org', roomId: '$a' }, '/roomId', 'event-id'],
  [{ replacementRoom: '!a:b.org', sender: 'alice' }, '/sender', 'not-a-user-id'],
  [{ replacementRoom: '!a:b.org', body: '\ud800' }, '/body', 'lone-surrogate'],
  [{ replacementRoom: '!a:b.org', via: ['a.org', 'a_b'] }, '/via/1', 'invalid-server-name'],
  [{ replacementRoom: '!a:b.org', powerLevels: { content: {} } }, '/powerLevels', 'whole-event'],
  [{ replacementRoom: { type: 'm.room.tombstone' } }, '/replacementRoom', 'invalid-type'],
  [{ replacementRoom: '!a:b.org', powerLevels: '{}' }, '/powerLevels', 'invalid-type'],
  [
    { replacementRoom: '!a:b.org', powerLevels: { users: { '@a:b.org': null } } },
    '/powerLevels/users/@a:b.org',
    'invalid-union',
  ],
  [{ replacementRoom: '!a:b.org', roomID: '!c:b.org' }, '/roomID', 'unknown-field'],
] as const;

t.test('refuses, and points to what is wrong', async (t) => {
  const { inject } = await buildTestApp(t);
  for (const [payload, pointer, code] of refusals) {
    const response = await inject({ method: 'POST', url, payload: JSON.stringify(payload), headers: json });
    t.match(response.json(), { status: 400, errors: [{ pointer, code, detail: /\.$|\?$/ }] });
  }
});
