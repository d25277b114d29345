import t from 'tap';
import { textsFor } from '../../../../src/site/pages/layout/texts.ts';

t.test('pages speak the language of their content where they know it, and English otherwise', async (t) => {
  t.match(textsFor('en'), { language: 'en', texts: { search: 'Search' } });
  t.match(textsFor('en-GB'), { language: 'en' });
  t.match(textsFor('de'), { language: 'en' });
  t.match(textsFor('constructor'), { language: 'en', texts: { search: 'Search' } });
});

t.test('one is not many', async (t) => {
  const { texts } = textsFor('en');
  t.same([texts.questions(1), texts.questions(2)], ['1 question', '2 questions']);
  t.same([texts.results(1), texts.results(2)], ['1 answer', '2 answers']);
  t.equal(texts.allQuestions(8), 'All 8 questions');
  t.equal(texts.resultsFor('a'), 'Results for “a”');
  t.equal(texts.moreIn('General'), 'More in General');
});
