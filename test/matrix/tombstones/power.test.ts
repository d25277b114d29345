import t from 'tap';
import type { RoomId } from '../../../src/matrix/grammar/room-id.ts';
import {
  checkPower,
  MAX_NAMED_USERS,
  USUAL_LEVEL,
  USUAL_LEVEL_V12,
} from '../../../src/matrix/tombstones/power.ts';
import type { PowerLevels } from '../../../src/matrix/tombstones/schema.ts';

const old: RoomId = { id: '!a:b.org', format: 'domain' };
const v12: RoomId = { id: '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM', format: 'v12' };
const alice = { localpart: 'alice', serverName: 'example.org' };
const bob = { localpart: 'bob', serverName: 'example.org' };

const usual: PowerLevels = {
  users: { '@alice:example.org': 100, '@bob:example.org': 50 },
  events: { 'm.room.tombstone': 100 },
};

const codes = (...request: Parameters<typeof checkPower>): string[] =>
  checkPower(...request).warnings.map(({ code }) => code);

t.test('pins the usual levels', async (t) => {
  t.same([USUAL_LEVEL, USUAL_LEVEL_V12, MAX_NAMED_USERS], [100, 150, 10]);
});

t.test('the usual room: names who can send it', async (t) => {
  const { required, warnings } = checkPower(usual, old, alice);
  t.equal(required, 100);
  t.match(warnings, [{ code: 'who-can-send', message: /have it: @alice:example\.org\.$/ }]);
  t.equal(warnings.length, 1);
});

t.test('says when the sender will be refused', async (t) => {
  t.match(checkPower(usual, old, bob).warnings[1], {
    code: 'sender-cannot-send',
    message: /level 50 of the required 100/,
  });
  t.match(
    checkPower({}, old, bob).warnings.find(({ code }) => code === 'sender-cannot-send')?.message,
    /level 0 of/,
  );
});

t.test('without a level for tombstones, that of state events holds, and moderators can', async (t) => {
  const { required, warnings } = checkPower({ users: { '@bob:example.org': 50 } }, undefined, undefined);
  t.equal(required, 50);
  t.match(warnings, [{ code: 'who-can-send' }, { code: 'level-not-set', message: /Moderators can/ }]);
  t.notMatch(checkPower({ state_default: 100 }, old, undefined).warnings[1]?.message, /Moderators/);
});

t.test('a level below 100 is told', async (t) => {
  t.same(codes({ ...usual, events: { 'm.room.tombstone': 50 } }, old, undefined), [
    'who-can-send',
    'level-too-low',
  ]);
});

t.test('says when everyone or nobody can', async (t) => {
  t.same(codes({ ...usual, users_default: 100 }, old, undefined), ['everyone-can-send']);
  t.match(checkPower({ events: { 'm.room.tombstone': 100 } }, old, undefined).warnings, [
    { code: 'nobody-can-send', message: /server administrator/ },
  ]);
});

t.test('in room version 12 the creators always can, and the level must exceed state_default', async (t) => {
  const levels: PowerLevels = { events: { 'm.room.tombstone': 150 } };
  t.match(checkPower(levels, v12, alice).warnings, [
    { code: 'only-creators-can-send', message: /only the creators/ },
    { code: 'sender-cannot-send', message: /unless they are a creator/ },
    { code: 'creators-always-can' },
  ]);
  t.same(codes({ ...usual, events: { 'm.room.tombstone': 100 } }, v12, alice), [
    'who-can-send',
    'creators-always-can',
  ]);
  t.ok(codes({ ...usual, events: { 'm.room.tombstone': 50 } }, v12, alice).includes('level-too-low'));
  t.match(checkPower({}, v12, undefined).warnings[1], { code: 'level-not-set', message: /150/ });
});

t.test('names at most ten users', async (t) => {
  const users = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`@u${n}:b.org`, 100]));
  t.match(checkPower({ users }, old, undefined).warnings[0]?.message, /@u9:b\.org and 2 more\.$/);
});

t.test('passes on what is odd about the levels', async (t) => {
  t.ok(codes({ users_default: '0' }, old, undefined).includes('level-as-text'));
});
