import t from 'tap';
import { parseRoomId } from '../../../../src/matrix/grammar/room-id.ts';
import { explainNoRoomId } from '../../../../src/matrix/tombstones/input/room-id-mistakes.ts';

const HASH = '31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM';

const cases = [
  ['', 'empty', /Internal room ID/],
  ['  ', 'empty', /Internal room ID/],
  ['!', 'empty', /nothing behind/],
  [
    '{"type":"m.room.tombstone","room_id":"!o:e.org","content":{"replacement_room":"!n:e.org"}}',
    'whole-event',
    /"!n:e\.org"/,
  ],
  ['{"room_id":"!o:e.org"}', 'whole-event', /"!o:e\.org"/],
  ['{}', 'whole-event', /Internal room ID/],
  [' !a:b.org', 'white-space', /Give "!a:b\.org"/],
  [' #a:b.org ', 'alias', /Internal room ID/],
  ['"!a:b.org"', 'quoted', /Give "!a:b\.org"/],
  ['https://matrix.to/#/!a%3Ab.org?via=b.org', 'matrix-to-link', /Give "!a:b\.org"/],
  ['https://matrix.to/#/#a:b.org', 'matrix-to-link', /Internal room ID/],
  ['#', 'alias', /%23room/],
  ['matrix:roomid/a:b.org', 'matrix-uri', /Give "!a:b\.org"/],
  ['https://app.element.io/#/room/!a:b.org', 'client-link', /Give "!a:b\.org"/],
  ['%21a%3Ab.org', 'percent-encoded', /Give "!a:b\.org"/],
  ['#room:example.org', 'alias', /directory\/room/],
  [`$${HASH}`, 'event-id', /"!" instead of "\$"/],
  ['$abc:example.org', 'event-id', /Internal room ID/],
  ['@alice:example.org', 'user-id', /points to a room/],
  ['carl:example.com', 'no-sigil', /Perhaps "!carl:example\.com"/],
  ['carl', 'no-sigil', /begins with "!"/],
  ['!\ud800:b.org', 'lone-surrogate', /half a character/],
  ['!a\nb:c.org', 'white-space', /inside.*Give "!ab:c\.org"/],
  ['<https://matrix.to/#/!a:b.org>', 'matrix-to-link', /Give "!a:b\.org"/],
  ['[Room](https://matrix.to/#/!a:b.org?via=b.org)', 'matrix-to-link', /Give "!a:b\.org"/],
  ['\\!a:b.org', 'markdown', /Give "!a:b\.org"/],
  ['！a:b.org', 'look-alike', /Give "!a:b\.org"/],
  ['!a:b.org/$event', 'link-parts', /Give "!a:b\.org"/],
  ['!a:b.org?via=b.org', 'link-parts', /Give "!a:b\.org"/],
  ['room_id: !a:b.org', 'label', /Give "!a:b\.org"/],
  ['ROOM=!a:b.org', 'label', /Give "!a:b\.org"/],
  ['!a:b.org,', 'quoted', /Give "!a:b\.org"/],
  ['!a:b.org.', 'surrounding-text', /Give "!a:b\.org"/],
  ['the room is !a:b.org now', 'surrounding-text', /Give "!a:b\.org"/],
  ['curl https://b.org/_matrix/client/v3/rooms/%21a%3Ab.org/state', 'api-url', /Give "!a:b\.org"/],
  ['matrix:r/a:b.org', 'matrix-uri', /alias "#a:b\.org".*directory\/room\/%23a%3Ab\.org/],
  ['[Room](https://matrix.to/#/%23a%3Ab.org)', 'matrix-to-link', /alias "#a:b\.org"/],
  ['matrix:u/a:b.org', 'matrix-uri', /not to a room/],
  ['!a:b..org', 'bad-server-name', /two in a row/],
  ['!\u0007:b.org', 'white-space', /control character/],
  ['!a\u200bb:c.org', 'invisible-character', /invisible/],
  [`!${'a'.repeat(250)}:b.org`, 'too-long', /257 bytes/],
  ['!a:b_c', 'bad-server-name', /underscore/],
  ['!a:', 'bad-server-name', /empty/],
  ['!abc', 'malformed', /3 characters without a server name/],
  [`!${HASH.slice(1)}`, 'malformed', /42 characters/],
] as const;

for (const [text, code, detail] of cases) {
  t.test(`${JSON.stringify(text.slice(0, 50))}: ${code}`, async (t) => {
    t.equal(parseRoomId(text), undefined);
    t.match(explainNoRoomId(text), { code, detail });
  });
}
