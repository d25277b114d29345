import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { explainRoomVersion } from '../../../src/matrix/room-versions/explain.ts';
import { presentRoomVersion } from '../../../src/matrix/room-versions/present.ts';

const codesOf = (version: string, from?: string): string[] =>
  explainRoomVersion({ version, ...(from && { from }) }).notes.map(({ code }) => code);

for (const version of ['12', 'v12', 'Room version 12', '"room_version": "12"', ' 12 ', '#12', 'v. 12']) {
  t.test(`${version} is understood`, async (t) => {
    t.match(explainRoomVersion({ version }), {
      version: '12',
      known: true,
      roomId: /43/,
      creators: /above all/,
    });
  });
}

t.test('older ones have a server in room ids, and the oldest in event ids', async (t) => {
  t.match(explainRoomVersion({ version: '11' }), { roomId: /server/, eventId: /url-safe/, creators: /100/ });
  t.match(explainRoomVersion({ version: '3' }), { eventId: /43 base64/ });
  t.match(explainRoomVersion({ version: '1' }), { eventId: /server name/ });
  t.same(codesOf('6'), ['old-version']);
});

t.test('an upgrade is told with what it changes', async (t) => {
  t.same(codesOf('12', '10'), ['new-room', 'copied-levels', 'creators-above']);
  t.same(codesOf('11', '12'), ['new-room', 'creator-loses-power', 'downgrade']);
  t.same(codesOf('11', '11'), ['same-version']);
  t.equal(explainRoomVersion({ version: '12', from: '10' }).changes.length, 2);
});

t.test('what is no version is told, or refused', async (t) => {
  t.same(codesOf('99'), ['unknown-version']);
  t.same(codesOf('org.matrix.hydra.11'), ['not-stable']);
  t.throws(() => explainRoomVersion({ version: '12', from: 'x' }), InvalidInput);
  t.match(writeBlocks(presentRoomVersion(explainRoomVersion({ version: '99' }))), /^Room version +99\n/);
  t.match(writeBlocks(presentRoomVersion(explainRoomVersion({ version: '12' }))), /Room ids +"!" and 43/);
});
