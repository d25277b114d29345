import t from 'tap';
import * as schemas from '../../../src/matrix/tombstones/schema.ts';
import { examplesOf, undescribed } from '../descriptions.ts';

const { TombstoneRequest, Tombstone, PowerLevels } = schemas;

t.test('every field is described, and the examples are valid', async (t) => {
  for (const schema of [TombstoneRequest, Tombstone, PowerLevels]) {
    t.same(undescribed(schema), []);
    for (const example of examplesOf(schema)) t.same(schema.parse(example), example);
  }
});

t.test('pins the limits', async (t) => {
  t.equal(schemas.MAX_BODY_LENGTH, 8192);
  t.equal(schemas.MAX_IDENTIFIER_INPUT_LENGTH, 65_536);
  t.equal(schemas.MAX_VIA_INPUT, 50);
  t.equal(schemas.DEFAULT_BODY, 'This room has been replaced');
});

t.test('a whole event is refused, as the body and as a field', async (t) => {
  const event = { type: 'm.room.tombstone', state_key: '', content: {} };
  t.notOk(TombstoneRequest.safeParse(event).success);
  const result = TombstoneRequest.safeParse({ replacementRoom: event });
  t.match(result.error?.issues[0]?.message, /not a whole event/);
});

t.test('power levels may hold more than is looked at, and levels as text', async (t) => {
  const levels = { users: { '@a:b.org': '100' }, notifications: { room: 50 }, kick: 50 };
  t.same(PowerLevels.parse(levels), levels);
  t.notOk(PowerLevels.safeParse({ users: { '@a:b.org': null } }).success);
});
