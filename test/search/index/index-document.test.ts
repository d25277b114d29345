import t from 'tap';
import {
  foldQuestion,
  indexDocument,
  MAX_ALIASES,
  MAX_ANSWER_CHARACTERS,
} from '../../../src/search/index/index-document.ts';
import type { IndexDocument } from '../../../src/search/index/port.ts';
import { indexEntry } from '../small-index.ts';

/** A document's words by their texts. */
const wordsOf = ({ words: { dictionary, numbers, times, others } }: IndexDocument) =>
  new Map([
    ...[...numbers].map((number, at) => {
      const { word, stem, stop } = dictionary[number]!;
      return [word, { stem, stop, times: times[at] }] as const;
    }),
    ...others,
  ]);

t.test('keeps each phrasing apart, the answer as counts, and tags as words and filter terms', async (t) => {
  const document = indexDocument(
    indexEntry({
      question: 'Delete spaces?',
      aliases: ['Remove a space'],
      text: 'Spaces are spaces.',
      tags: ['Cleanup'],
      category: 'general',
    }),
  );
  t.same(
    document.phrasings.map((tokens) => tokens.map(({ stem }) => stem)),
    [
      ['delet', 'space'],
      ['remov', 'a', 'space'],
    ],
  );
  const words = wordsOf(document);
  t.same(words.get('spaces'), { stem: 'space', stop: false, times: 2 });
  t.same(words.get('are'), { stem: 'ar', stop: true, times: 1 });
  t.match(words.get('remove'), { times: 0 });
  t.equal(document.answerLength, 4);
  t.same(document.filterTerms, ['*', 'category:general', 'tag:Cleanup']);
  t.equal(document.foldedQuestion, 'delete spaces');
});

t.test('a word has one place, whatever made it; identifiers and characters have their own', async (t) => {
  const document = indexDocument(
    indexEntry({
      question: 'signin',
      aliases: ['鍵'],
      text: 'A sign-in, by mat_x and 鍵束. mat_x!',
      tags: [],
    }),
  );
  const { numbers, others } = document.words;
  t.equal(new Set(numbers).size, numbers.length);
  const words = wordsOf(document);
  t.match(words.get('signin'), { times: 1 }, 'the hyphenated word and the one of the question');
  t.same([...others.keys()], ['鍵', '鍵束', '束', 'mat_x', 'mat_']);
  t.match(others.get('mat_x'), { stem: 'mat_x', times: 2 });
  t.match(others.get('鍵'), { times: 1, stop: true }, 'as it first came');
});

t.test('one document leaves nothing for the next', async (t) => {
  indexDocument(indexEntry({ text: 'left over' }));
  t.notOk(wordsOf(indexDocument(indexEntry({ text: 'next' }))).has('left'));
});

t.test('reads no more than the bounds', async (t) => {
  const document = indexDocument(
    indexEntry({
      aliases: Array.from({ length: MAX_ALIASES + 5 }, () => 'alias'),
      text: `${'a'.repeat(MAX_ANSWER_CHARACTERS)} last`,
    }),
  );
  t.equal(document.phrasings.length, MAX_ALIASES + 1);
  t.notOk(wordsOf(document).has('last'));
});

t.test('a folded question has only its words', async (t) => {
  t.equal(foldQuestion('  What’s “Straße”, really?! '), 'what s strasse really');
});
