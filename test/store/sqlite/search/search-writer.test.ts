import t from 'tap';
import { indexDocument } from '../../../../src/search/index/index-document.ts';
import { openMemoryIndex } from '../../../../src/store/sqlite/search/memory-index.ts';
import { MAX_UNUSED_WORDS } from '../../../../src/store/sqlite/search/search-writer.ts';
import { indexEntry } from '../../../search/small-index.ts';
import { putAll, removeAll } from '../../../search/write-index.ts';

t.test('the last of two documents with one id in a batch stays', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  putAll(
    writer,
    ['first room', 'second key'].map((question) => indexDocument(indexEntry({ id: 'a', question }))),
  );
  t.equal(reader.statistics('en').entries, 1);
  t.same(
    reader.stems('en', ['room', 'kei']).map(({ stem }) => stem),
    ['kei'],
  );
});

t.test('takes a stream of documents of several locales', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  function* documents() {
    for (const locale of ['en', 'de', 'en']) {
      for (let n = 0; n < 1_200; n += 600)
        yield indexDocument(indexEntry({ id: `${locale}${n}`, locale, question: `Word${n} raum` }));
    }
  }
  putAll(writer, documents());
  t.equal(reader.statistics('en').entries, 2);
  t.equal(reader.statistics('de').entries, 2);
});

t.test('counts thousands of words', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  const text = Array.from({ length: 3_000 }, (_, n) => `w${n}x`).join(' ');
  putAll(writer, [indexDocument(indexEntry({ id: 'a', text }))]);
  t.match(reader.words('en', ['w2999x']), [{ uses: 1 }]);
  removeAll(writer, ['a', 'never']);
  t.same(reader.words('en', ['w2999x']), []);
});

t.test('new words of a later entry are counted where they stand', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  putAll(writer, [indexDocument(indexEntry({ id: 'a', question: 'room' }))]);
  const text = Array.from({ length: 3_000 }, (_, n) => `w${n}x`).join(' ');
  putAll(writer, [indexDocument(indexEntry({ id: 'b', question: 'room', text }))]);
  t.match(reader.stems('en', ['room', 'w2999x']), [
    { entries: 2, questions: 2, answers: 0 },
    { entries: 1, questions: 0, answers: 1 },
  ]);
});

t.test('a word keeps the stem that it first came with, and an entry those that it came with', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  const entry = indexDocument(indexEntry({ id: 'a', question: 'rooms' }));
  putAll(writer, [entry]);
  const other = [{ stem: 'raum', word: 'rooms', stop: false }];
  putAll(writer, [
    {
      ...entry,
      entry: { ...entry.entry, id: 'b' },
      phrasings: [other],
      words: {
        dictionary: [{ word: 'rooms', stem: 'raum', stop: false }],
        numbers: Uint32Array.of(0),
        times: Uint32Array.of(1),
        others: new Map(),
      },
    },
  ]);
  t.match(reader.words('en', ['rooms']), [{ stem: 'room', uses: 2 }]);
  t.match(reader.stems('en', ['raum']), [{ questions: 1, answers: 1 }]);
});

t.test('identifiers of the answer and of the question are words as well', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  putAll(writer, [indexDocument(indexEntry({ question: 'What is mat_?', text: 'Send m.room.tombstone.' }))]);
  t.match(reader.words('en', ['mat_', 'm.room.tombstone']), [{ uses: 1 }, { uses: 1 }]);
  t.match(reader.stems('en', ['m.room.tombstone']), [{ questions: 0, answers: 1 }]);
  t.match(reader.stems('en', ['mat_']), [{ questions: 1, answers: 0 }]);
});

t.test('words are forgotten with their stems when no entry has them, and others keep theirs', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  const put = (id: string, question: string, locale = 'en') =>
    putAll(writer, [indexDocument(indexEntry({ id, question, locale, tags: [`tag-${id}`] }))]);
  put('a', 'zebras running');
  put('b', 'runs');
  put('c', 'zebras', 'en-x-draft');
  t.same(
    writer.uses(['zebras', 'runs', 'none']),
    new Map([
      ['runs', 1],
      ['zebras', 2],
    ]),
  );
  t.same(writer.uses([]), new Map());
  removeAll(writer, ['a']);
  const { generation } = reader.state();
  writer.prune();
  t.equal(reader.state().generation, generation + 1);
  t.same(
    [...reader.vocabulary('en', 0, 100)].map(({ word }) => word).filter((word) => /zebra|run/.test(word)),
    ['runs'],
  );
  t.same(
    reader.stems('en', ['zebra', 'run']).map(({ stem }) => stem),
    ['run'],
  );
  t.match(reader.words('en-x-draft', ['zebras']), [{ uses: 1 }]);
  t.same(
    writer.uses(['running', 'runs', 'zebras']),
    new Map([
      ['runs', 1],
      ['zebras', 1],
    ]),
  );
});

t.test('many words out of use are cleared away by themselves', async (t) => {
  const { reader, writer, close } = openMemoryIndex();
  t.teardown(close);
  const text = Array.from({ length: MAX_UNUSED_WORDS }, (_, n) => `word${n}x`).join(' ');
  putAll(writer, [
    indexDocument(indexEntry({ id: 'long', question: 'One', text })),
    indexDocument(indexEntry({ id: 'short', question: 'Two' })),
  ]);
  const { generation } = reader.state();
  removeAll(writer, ['long']);
  t.equal(reader.state().generation, generation + 1);
  t.same(
    [...reader.vocabulary('en', 0, 100_000)].map(({ word }) => word),
    ['two'],
  );
});
