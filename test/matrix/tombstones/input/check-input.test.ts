import t from 'tap';
import { InvalidInput } from '../../../../src/matrix/invalid-input.ts';
import { checkInput } from '../../../../src/matrix/tombstones/input/check-input.ts';
import type { TombstoneRequest } from '../../../../src/matrix/tombstones/schema.ts';

const errorsOf = (request: TombstoneRequest): (readonly [string, string])[] => {
  try {
    checkInput(request);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.map(({ pointer, code }) => [pointer, code] as const);
  }
};

t.test('reads every part', async (t) => {
  const checked = checkInput({
    replacementRoom: '!new:example.org',
    roomId: '!old:example.org',
    sender: '@alice:example.org',
    powerLevels: { users: {} },
    via: ['example.org'],
  });
  t.same(checked, {
    replacement: { id: '!new:example.org', format: 'domain' },
    content: { body: 'This room has been replaced', replacement_room: '!new:example.org' },
    old: { id: '!old:example.org', format: 'domain' },
    sender: { localpart: 'alice', serverName: 'example.org' },
    powerLevels: { users: {} },
    via: ['example.org'],
  });
});

t.test('the new room is all that must be given', async (t) => {
  t.same(errorsOf({ replacementRoom: '!new:example.org' }), []);
});

t.test('tells everything that is wrong, at once', async (t) => {
  t.same(
    errorsOf({
      replacementRoom: '#new:example.org',
      roomId: '$event',
      sender: 'alice',
      body: '\ud800',
      powerLevels: { type: 'm.room.power_levels', content: {} },
      via: ['example.org', 'https://example.org'],
    }),
    [
      ['/replacementRoom', 'alias'],
      ['/roomId', 'event-id'],
      ['/sender', 'not-a-user-id'],
      ['/body', 'lone-surrogate'],
      ['/powerLevels', 'whole-event'],
      ['/via/1', 'invalid-server-name'],
    ],
  );
});

t.test('a room cannot replace itself', async (t) => {
  t.same(errorsOf({ replacementRoom: '!a:b.org', roomId: '!a:b.org' }), [['/replacementRoom', 'same-room']]);
  t.same(errorsOf({ replacementRoom: '!a:b.org', roomId: '!A:b.org' }), [], 'ids are case-sensitive');
});
