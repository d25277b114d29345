import t from 'tap';
import { indexDocument } from '../../../src/search/index/index-document.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { indexEntry, searchOver } from '../small-index.ts';
import { putAll } from '../write-index.ts';

t.test('reads new words as they come, and starts over after a rebuild', async (t) => {
  const { reader, writer } = searchOver(t, [{ question: 'first' }]);
  const vocabulary = createVocabulary(reader);
  const before = vocabulary('en');
  t.equal(before.size, 1);
  putAll(writer, [indexDocument(indexEntry({ question: 'second word' }))]);
  t.equal(vocabulary('en'), before, 'the same lexicon, grown');
  t.equal(before.size, 3);
  writer.clear();
  putAll(writer, [indexDocument(indexEntry({ question: 'third' }))]);
  t.not(vocabulary('en'), before);
  t.equal(vocabulary('en').size, 1);
});

t.test('keeps locales apart', async (t) => {
  const { reader } = searchOver(t, [{ question: 'space' }, { question: 'Raum frei', locale: 'de' }]);
  const vocabulary = createVocabulary(reader);
  t.equal(vocabulary('en').size, 1);
  t.equal(vocabulary('de').size, 2);
});

t.test('a language that nothing is written in is not remembered', async (t) => {
  const { reader } = searchOver(t, [{ question: 'first' }]);
  const vocabulary = createVocabulary(reader);
  t.equal(vocabulary('xx').size, 0);
  t.not(vocabulary('xx'), vocabulary('xx'));
});

t.test('is read in steps, also while somebody searches', async (t) => {
  const question = Array.from({ length: 2_500 }, (_, n) => `word${n.toString(36)}x`).join(' ');
  const { reader } = searchOver(t, [{ question }]);
  const { size } = createVocabulary(reader)('en');
  t.ok(size >= 2_500);
  const vocabulary = createVocabulary(reader);
  const loading = vocabulary.load('en');
  const read = vocabulary('en');
  t.equal(read.size, size);
  await loading;
  t.equal(vocabulary('en'), read);
  t.equal(read.size, size, 'no word twice');
});
