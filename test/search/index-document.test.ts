import t from 'tap';
import {
  foldQuestion,
  indexDocument,
  MAX_ALIASES,
  MAX_ANSWER_CHARACTERS,
} from '../../src/search/index-document.ts';
import { indexEntry } from './small-index.ts';

t.test('keeps each phrasing apart, the answer as counts, and tags as words and marks', async (t) => {
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
  t.same(document.words.get('spaces'), { stem: 'space', stop: false, times: 2 });
  t.same(document.words.get('are'), { stem: 'ar', stop: true, times: 1 });
  t.match(document.words.get('remove'), { times: 0 });
  t.equal(document.answerLength, 4);
  t.same(document.marks, ['*', 'category:general', 'tag:Cleanup']);
  t.equal(document.foldedQuestion, 'delete spaces');
});

t.test('reads no more than the bounds', async (t) => {
  const document = indexDocument(
    indexEntry({
      aliases: Array.from({ length: MAX_ALIASES + 5 }, () => 'alias'),
      text: `${'a'.repeat(MAX_ANSWER_CHARACTERS)} last`,
    }),
  );
  t.equal(document.phrasings.length, MAX_ALIASES + 1);
  t.notOk(document.words.has('last'));
});

t.test('a folded question has only its words', async (t) => {
  t.equal(foldQuestion('  What’s “Straße”, really?! '), 'what s strasse really');
});
