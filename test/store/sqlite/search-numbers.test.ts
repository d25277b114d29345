import Database from 'better-sqlite3';
import t from 'tap';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openIndexNumbers } from '../../../src/store/sqlite/search-numbers.ts';
import { Tally } from '../../../src/store/sqlite/search-tally.ts';

const openBatches = (t: { teardown: (close: () => void) => void }) => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  migrate(db);
  return openIndexNumbers(db);
};
const noCounts = () => ({
  entries: new Tally(),
  questions: new Tally(),
  answers: new Tally(),
  uses: new Tally(),
});

t.test('a text has one number in its locale, in this batch and the next', async (t) => {
  const startBatch = openBatches(t);
  const first = startBatch();
  const rooms = first.of('en').word('rooms', 'room');
  t.same(first.of('en').word('rooms', 'room'), rooms);
  t.equal(first.of('en').stem('room'), rooms.stemId);
  t.not(first.of('de').stem('room'), rooms.stemId);
  first.write(noCounts());

  const second = startBatch();
  t.same(second.of('en').word('rooms', 'other'), rooms, 'a word keeps the stem that it first came with');
  t.equal(second.of('en').stem('room'), rooms.stemId);
});

t.test('new texts have higher numbers than all before', async (t) => {
  const startBatch = openBatches(t);
  const first = startBatch();
  const before = first.of('en').word('a', 'a');
  first.write(noCounts());
  const after = startBatch().of('de').word('b', 'b');
  t.ok(after.id > before.id && after.stemId > before.stemId);
});

t.test('what is not written is not remembered', async (t) => {
  const startBatch = openBatches(t);
  const given = startBatch().of('en').word('a', 'a');
  t.equal(startBatch().of('en').word('b', 'b').id, given.id);
});
