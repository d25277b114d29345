import t from 'tap';
import { runAtOnce } from '../../../../src/core/scheduling/pace.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';
import { openIndexNumbers } from '../../../../src/store/sqlite/search/search-numbers.ts';
import { Tally } from '../../../../src/store/sqlite/search/search-tally.ts';

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
  runAtOnce(first.write(noCounts()));

  const second = startBatch();
  t.match(second.of('en').word('rooms', 'room'), rooms);
  t.equal(second.of('en').stem('room'), rooms.stemId);
});

t.test('a word keeps its number when it comes with another stem', async (t) => {
  const numbers = openBatches(t)().of('en');
  const rooms = numbers.word('rooms', 'room');
  t.same(numbers.word('rooms', 'raum'), { id: rooms.id, stemId: numbers.stem('raum') });
});

t.test('words of a dictionary are those of the index, also when it grows or is another one', async (t) => {
  const numbers = openBatches(t)().of('en');
  const word = (text: string, stop = false) => ({ word: text, stem: `stem of ${text}`, stop });
  const check = (dictionary: readonly ReturnType<typeof word>[], place: number): void => {
    const { word: text, stem, stop } = dictionary[place]!;
    const { id, stemId } = numbers.word(text, stem);
    t.same(numbers.translate(dictionary, place), { id, stemId, stop }, `${text} at ${place}`);
  };
  const one = [word('a'), word('the', true)];
  const other = [word('the', true), word('b'), word('a')];
  for (const place of [1, 0, 1]) check(one, place);
  for (const place of [2, 0, 1, 2]) check(other, place);
  for (let n = 0; n < 100; n += 1) other.push(word(`w${n}`));
  for (const place of [102, 50, 1, 102]) check(other, place);
  check(one, 1);
});

t.test('new texts have higher numbers than all before', async (t) => {
  const startBatch = openBatches(t);
  const first = startBatch();
  const before = first.of('en').word('a', 'a');
  runAtOnce(first.write(noCounts()));
  const after = startBatch().of('de').word('b', 'b');
  t.ok(after.id > before.id && after.stemId > before.stemId);
});

t.test('what is not written is not remembered', async (t) => {
  const startBatch = openBatches(t);
  const given = startBatch().of('en').word('a', 'a');
  t.equal(startBatch().of('en').word('b', 'b').id, given.id);
});
