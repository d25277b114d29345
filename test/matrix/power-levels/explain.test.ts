import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { roleOf } from '../../../src/matrix/power-levels/actions.ts';
import { explainPowerLevels } from '../../../src/matrix/power-levels/explain.ts';
import { presentPowerLevels } from '../../../src/matrix/power-levels/present.ts';

const levels = {
  users: { '@a:b.org': 100, '@m:b.org': 50 },
  events: { 'm.room.tombstone': 100, 'org.matrix.msc3401.call.member': 0 },
};

const codesOf = (powerLevels: Record<string, unknown>, roomVersion?: string): string[] =>
  explainPowerLevels({ powerLevels, ...(roomVersion && { roomVersion }) }).notes.map(({ code }) => code);

t.test('tells who may do what', async (t) => {
  const { actions, users } = explainPowerLevels({ powerLevels: levels, userId: '@m:b.org' });
  const of = (key: string) => actions.find((action) => action.key === key);
  t.match(of('events["m.room.tombstone"]'), {
    level: 100,
    isSet: true,
    who: 'some',
    users: ['@a:b.org'],
    allowed: false,
  });
  t.match(of('ban'), {
    level: 50,
    isSet: false,
    who: 'some',
    users: ['@a:b.org', '@m:b.org'],
    allowed: true,
  });
  t.match(of('invite'), { level: 0, who: 'everyone', allowed: true });
  t.match(users, [{ userId: '@a:b.org', role: 'Admin' }, { role: 'Moderator' }]);
});

t.test('tells who can mend it, and what nobody can', async (t) => {
  t.same(codesOf(levels), ['who-can-mend']);
  t.same(codesOf({ ...levels, ban: 101 }), ['who-can-mend', 'nobody-can']);
  t.same(codesOf({ users: { '@a:b.org': 50 }, state_default: 100 }), [
    'nobody-can-mend',
    'nobody-can',
    'calls',
  ]);
  t.match(explainPowerLevels({ powerLevels: {} }).notes[0]?.message, /in no way.*new room/s);
});

t.test('in version 12 the creators stand above', async (t) => {
  t.same(codesOf({ ...levels, ban: 101 }, '12'), ['creators-stand-above']);
  const { actions } = explainPowerLevels({ powerLevels: { ban: 101 }, roomVersion: '12' });
  t.equal(actions.find(({ key }) => key === 'ban')?.who, 'creators');
  t.equal(roleOf(150, true), 'Owner');
  t.same(
    [roleOf(100, false), roleOf(50, true), roleOf(0, false), roleOf(-1, false)],
    ['Admin', 'Moderator', 'Default', 'Restricted'],
  );
});

t.test('explains text, nonsense, what is no user, whole events, and a default of admin', async (t) => {
  t.ok(codesOf({ users: { '@a:b.org': '100' } }).includes('level-as-text'));
  t.ok(codesOf({ users: { '@a:b.org': 1.5 } }).includes('level-ignored'));
  t.ok(codesOf({ users: { alice: 100 } }).includes('not-user-ids'));
  t.ok(codesOf({ type: 'm.room.power_levels', content: levels }).includes('whole-event'));
  t.notOk(codesOf({ content: 5 }).includes('whole-event'));
  t.ok(codesOf({ users_default: 100 }).includes('everyone-is-admin'));
});

t.test('a user is read as it was pasted, or refused', async (t) => {
  t.ok(
    explainPowerLevels({ powerLevels: levels, userId: '<@a:b.org>' }).actions.every(({ allowed }) => allowed),
  );
  t.throws(() => explainPowerLevels({ powerLevels: {}, userId: 'alice' }), InvalidInput);
});

t.test('a user who is not listed has the level of everyone else', async (t) => {
  const { actions } = explainPowerLevels({
    powerLevels: { ...levels, users_default: 50 },
    userId: '@x:b.org',
  });
  const allowed = (key: string) => actions.find((action) => action.key === key)?.allowed;
  t.same([allowed('ban'), allowed('events["m.room.tombstone"]')], [true, false]);
});

t.test('notifying the whole room takes the level that is set for it', async (t) => {
  const { actions } = explainPowerLevels({ powerLevels: { ...levels, notifications: { room: 20 } } });
  t.match(
    actions.find(({ key }) => key === 'notifications.room'),
    { level: 20, isSet: true },
  );
});

t.test('many users are named in part', async (t) => {
  const users = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`@u${n}:b.org`, 100]));
  const answer = explainPowerLevels({ powerLevels: { users } });
  t.equal(answer.users.length, 50);
  t.match(answer.notes[0]?.message, /and 50 more/);
});

t.test('is written for people', async (t) => {
  const text = writeBlocks(
    presentPowerLevels(explainPowerLevels({ powerLevels: { ...levels, ban: 101 }, userId: '@m:b.org' })),
  );
  t.match(text, /ban people +101: nobody \(this user cannot\)/);
  t.match(text, /invite +0: everyone \(this user can\)/);
  const ofNobody = writeBlocks(presentPowerLevels(explainPowerLevels({ powerLevels: levels })));
  t.notMatch(ofNobody, 'this user');
});
