import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { buildTombstone } from '../../../src/matrix/tombstones/build.ts';
import { presentTombstone } from '../../../src/matrix/tombstones/present.ts';

const describe = (answer: Parameters<typeof presentTombstone>[0]) => writeBlocks(presentTombstone(answer));

const replacementRoom = '!new:example.org';

t.test('alone: the event, what to note, steps and links', async (t) => {
  const text = describe(buildTombstone({ replacementRoom, via: ['example.org'] }));
  t.match(text, /^m\.room\.tombstone, .*\n\{\n {2}"body": "This room has been replaced",/);
  t.match(text, /\n\nTo note:\n- Without the id of the old room/);
  t.match(text, /\n7\. Event Content, .*:\n {3}\{\n {5}"body"/);
  t.match(text, /\n\nLinks to the new room:\nmatrix\.to +https:.*\nmatrix: +matrix:roomid.*\n$/);
  t.notMatch(text, /curl|createRoom with|Who can send/);
});

t.test('with the old room and its power levels: the rest, in the order of doing', async (t) => {
  const powerLevels = { users: { '@alice:example.org': 100 } };
  const text = describe(buildTombstone({ replacementRoom, roomId: '!old:example.org', powerLevels }));
  t.match(text, /Who can send it \(level 50\):\n- /);
  t.match(text, /First create the new room .*createRoom:\n\{.*!old.*\n\nThen send it\. .*:\ncurl /);
});

t.test('nothing that a terminal acts on is written', async (t) => {
  const text = describe(
    buildTombstone({ replacementRoom, roomId: '!old:example.org', body: '\u001b[2J\u202e' }),
  );
  t.notMatch(text.replaceAll('\n', ''), /\p{C}/u);
});
