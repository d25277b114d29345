import t from 'tap';
import { indexDocument } from '../../../../src/search/index/index-document.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';
import { openSearchIndex } from '../../../../src/store/sqlite/search/search-index.ts';
import { openSearchWriter } from '../../../../src/store/sqlite/search/search-writer.ts';
import { indexEntry } from '../../../search/small-index.ts';
import { putAll, removeAll } from '../../../search/write-index.ts';

const openIndex = (t: { teardown: (close: () => void) => void }) => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  migrate(db);
  return { db, reader: openSearchIndex(db), writer: openSearchWriter(db) };
};

t.test('an empty index answers everything with nothing', async (t) => {
  const { reader } = openIndex(t);
  t.same(reader.state(), { generation: 1, lastWordId: 0 });
  t.equal(reader.statistics('en').entries, 0);
  t.same(reader.stems('en', []), []);
  t.same(reader.words('en', ['x']), []);
  t.same(reader.words('en', []), []);
  t.same(reader.wordsById([]), []);
  t.same(reader.postings('question', [], [], 10), []);
  t.same(reader.postings('answer', [1], [2], 10), []);
  t.same(reader.vectors([]), []);
});

t.test('work that reads often sees one state, whatever is written meanwhile', async (t) => {
  const path = `${t.testdir({})}/index.db`;
  const [db, other] = [new Database(path), new Database(path)];
  t.teardown(() => {
    for (const each of [db, other]) each.close();
  });
  db.pragma('journal_mode = WAL');
  migrate(db);
  const reader = openSearchIndex(other);
  const count = (): number => reader.statistics('en').entries;
  const seen = reader.inOneState(() => {
    const before = count();
    putAll(openSearchWriter(db), [indexDocument(indexEntry())]);
    return [before, count()];
  });
  t.same([...seen, count()], [0, 0, 1]);
});

t.test('counts stems by field, and words by entry', async (t) => {
  const { reader, writer } = openIndex(t);
  putAll(writer, [
    indexDocument(indexEntry({ id: 'a', question: 'Rooms', text: 'A room. Rooms.' })),
    indexDocument(indexEntry({ id: 'b', question: 'Keys', text: 'room' })),
  ]);
  t.match(reader.stems('en', ['room', 'unknown']), [{ stem: 'room', entries: 2, questions: 1, answers: 2 }]);
  t.match(
    reader.words('en', ['rooms', 'room']).sort((a, b) => a.word.localeCompare(b.word)),
    [
      { word: 'room', uses: 2, stem: 'room' },
      { word: 'rooms', uses: 1 },
    ],
  );
  t.match(reader.statistics('en'), {
    entries: 2,
    phrasings: 2,
    phrasingTokens: 2,
    answers: 2,
    answerTokens: 4,
  });
  t.match(reader.wordsWithPrefix('en', 'roo', 5), [{ word: 'room' }, { word: 'rooms' }]);
});

t.test('finds documents by any and by all stems, in order, up to a limit', async (t) => {
  const { reader, writer } = openIndex(t);
  const questions = ['room key', 'room', 'key', 'space'];
  putAll(
    writer,
    questions.map((question) => indexDocument(indexEntry({ id: question, question }))),
  );
  const id = (stem: string): number => reader.stems('en', [stem])[0]?.id ?? 0;
  const [room, key] = [id('room'), id('kei')];
  const find = (any: number[], all: number[], limit = 10): string[] =>
    reader.vectors(reader.postings('question', any, all, limit)).map(({ id }) => id);
  t.same(find([room, key], []), ['room key', 'room', 'key']);
  t.same(find([room, key], [], 2), ['room key', 'room']);
  t.same(find([room], [key]), ['room key']);
  t.same(find([], [room, key]), ['room key']);
});

t.test('a document that was replaced has a new key, and the old one is gone', async (t) => {
  const { reader, writer } = openIndex(t);
  const put = (question: string) => putAll(writer, [indexDocument(indexEntry({ id: 'a', question }))]);
  const keys = (): number[] => reader.questionsWithPrefix('en', '', 5);
  put('first');
  const [before] = keys();
  put('second');
  const [after] = keys();
  t.not(before, after);
  t.same(reader.vectors([before ?? 0]), []);
  removeAll(writer, ['a']);
  put('third');
  t.ok((keys()[0] ?? 0) > (after ?? 0), 'also when the last one had been removed');
});

t.test('a write that is rolled back leaves nothing', async (t) => {
  const { db, reader, writer } = openIndex(t);
  db.exec('BEGIN');
  putAll(writer, [indexDocument(indexEntry({ question: 'room' }))]);
  t.equal(reader.statistics('en').entries, 1);
  db.exec('ROLLBACK');
  t.equal(reader.statistics('en').entries, 0);
  putAll(writer, [indexDocument(indexEntry({ question: 'room' }))]);
  t.equal(
    reader.postings(
      'question',
      reader.stems('en', ['room']).map(({ id }) => id),
      [],
      5,
    ).length,
    1,
  );
});

t.test('clearing begins a new generation', async (t) => {
  const { reader, writer } = openIndex(t);
  putAll(writer, [indexDocument(indexEntry())]);
  writer.clear();
  t.same(reader.state(), { generation: 2, lastWordId: 0 });
  t.equal(reader.statistics('en').entries, 0);
});

t.test('questions that begin so come by position, then id', async (t) => {
  const { reader, writer } = openIndex(t);
  const entries = [
    ['Room b', 2],
    ['Room a', 3],
    ['Room c', 1],
    ['Other', 0],
  ] as const;
  putAll(
    writer,
    entries.map(([question, position]) => indexDocument(indexEntry({ id: question, question, position }))),
  );
  const found = reader.questionsWithPrefix('en', 'room', 2);
  t.same(new Set(reader.vectors(found).map(({ id }) => id)), new Set(['Room c', 'Room b']));
  t.same(reader.questionsWithPrefix('de', 'room', 2), []);
});

t.test('the vocabulary of a locale is read from any word on', async (t) => {
  const { reader, writer } = openIndex(t);
  putAll(writer, [
    indexDocument(indexEntry({ id: 'a', question: 'spaces' })),
    indexDocument(indexEntry({ id: 'b', question: 'raum', locale: 'de' })),
    indexDocument(indexEntry({ id: 'c', question: 'rooms' })),
  ]);
  const all = reader.vocabulary('en', 0, 100);
  t.same(
    all.map(({ word }) => word),
    ['spaces', 'rooms'],
  );
  t.same(reader.vocabulary('en', all[0]?.id ?? 0, 100), all.slice(1));
  t.same(reader.vocabulary('en', 0, all[0]?.id ?? 0), all.slice(0, 1));
  t.same(reader.wordsById([]), []);
  t.match(reader.wordsById(all.map(({ id }) => id)), [{ stem: 'space' }, { stem: 'room' }]);
});
