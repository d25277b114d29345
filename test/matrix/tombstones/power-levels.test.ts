import t from 'tap';
import {
  DEFAULT_STATE_LEVEL,
  DEFAULT_USER_LEVEL,
  readPowerLevels,
} from '../../../src/matrix/tombstones/power-levels.ts';

const codes = (content: Parameters<typeof readPowerLevels>[0]) =>
  readPowerLevels(content).warnings.map(({ code }) => code);

t.test('what is not said has its default', async (t) => {
  t.equal(DEFAULT_STATE_LEVEL, 50);
  t.equal(DEFAULT_USER_LEVEL, 0);
  t.match(readPowerLevels({}), { stateDefault: 50, usersDefault: 0, warnings: [] });
  t.equal(readPowerLevels({}).tombstone, undefined);
});

t.test('reads what is said', async (t) => {
  const levels = readPowerLevels({
    users: { '@a:b.org': 100 },
    users_default: 10,
    state_default: 60,
    events: { 'm.room.tombstone': 90 },
  });
  t.match(levels, { tombstone: 90, stateDefault: 60, usersDefault: 10, warnings: [] });
  t.same([...levels.users], [['@a:b.org', 100]]);
});

for (const [text, level] of [
  ['100', 100],
  [' 50 ', 50],
  ['-1', -1],
  ['+5', 5],
] as const) {
  t.test(`reads ${JSON.stringify(text)} as a level of old rooms`, async (t) => {
    t.equal(readPowerLevels({ state_default: text }).stateDefault, level);
    t.same(codes({ state_default: text }), ['level-as-text']);
  });
}

for (const level of ['many', '', '1.5', '9'.repeat(30), 1.5, 2 ** 60]) {
  t.test(`ignores ${JSON.stringify(level)}, and says so`, async (t) => {
    t.equal(readPowerLevels({ state_default: level }).stateDefault, 50);
    t.ok(codes({ state_default: level }).includes('level-ignored'));
    t.equal(readPowerLevels({ users: { '@a:b.org': level } }).users.size, 0);
  });
}

t.test('keys that are no user ids have no power', async (t) => {
  t.equal(readPowerLevels({ users: { alice: 100 } }).users.size, 0);
});
