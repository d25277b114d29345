import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { buildTombstone } from '../../../src/matrix/tombstones/build.ts';
import {
  MAX_BODY_LENGTH,
  MAX_IDENTIFIER_INPUT_LENGTH,
  Tombstone,
} from '../../../src/matrix/tombstones/schema.ts';
import { anyText, readVectors } from '../vectors.ts';

for (const { input, expected, why } of readVectors(
  'room-ids',
  z.string(),
  z.object({ valid: z.boolean() }),
)) {
  t.test(`${input.slice(0, 48)} is ${expected.valid ? 'taken' : 'refused'}: ${why}`, async (t) => {
    if (expected.valid) {
      t.equal(buildTombstone({ replacementRoom: input }).event?.content.replacement_room, input);
    } else {
      t.throws(() => buildTombstone({ replacementRoom: input }), InvalidInput);
    }
  });
}

t.test('without the old room: the event, links and steps', async (t) => {
  const tombstone = buildTombstone({ replacementRoom: '!new:example.org' });
  t.same(tombstone.event, {
    type: 'm.room.tombstone',
    state_key: '',
    content: { body: 'This room has been replaced', replacement_room: '!new:example.org' },
  });
  t.same(Object.keys(tombstone), ['event', 'links', 'warnings', 'steps']);
});

t.test('with everything: all the rest', async (t) => {
  const tombstone = buildTombstone({
    replacementRoom: '!new:example.org',
    roomId: '!old:example.org',
    body: 'Moved',
    sender: '@alice:example.org',
    powerLevels: { users: { '@alice:example.org': 100 } },
    via: ['example.org'],
  });
  t.same(tombstone.request?.body, { body: 'Moved', replacement_room: '!new:example.org' });
  t.match(tombstone.curl, /^curl .*%21old%3Aexample\.org/);
  t.same(tombstone.createRoom?.body.creation_content.predecessor, { room_id: '!old:example.org' });
  t.equal(tombstone.power?.required, 50);
  t.match(tombstone.links?.matrixTo, /via=example\.org$/);
});

t.test('answers in its schema or refuses, whatever is sent', async () => {
  const level = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string());
  const anyRoom = fc.oneof(
    anyText(MAX_IDENTIFIER_INPUT_LENGTH),
    anyText(200).map((text) => `!${text}:example.org`),
    fc.constant('!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'),
  );
  const request = fc.record(
    {
      replacementRoom: anyRoom,
      roomId: anyRoom,
      body: anyText(MAX_BODY_LENGTH),
      sender: fc.oneof(anyText(300), fc.constant('@alice:example.org')),
      via: fc.array(fc.oneof(anyText(300), fc.constant('a.org')), { maxLength: 3 }),
      powerLevels: fc.record(
        {
          users: fc.dictionary(fc.string(), level),
          events: fc.dictionary(fc.string(), level),
          state_default: level,
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['replacementRoom'] },
  );
  fc.assert(
    fc.property(request, (input) => {
      try {
        return Tombstone.strict().safeParse(buildTombstone(input)).success;
      } catch (error) {
        return error instanceof InvalidInput && error.errors.length > 0;
      }
    }),
    { numRuns: 1500 },
  );
});
