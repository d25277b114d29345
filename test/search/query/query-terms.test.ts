import t from 'tap';
import { toQuery } from '../../../src/search/query/query-terms.ts';
import { readAsIs } from '../../../src/search/query/reading.ts';
import { NO_SYNONYMS } from '../../../src/search/query/synonyms.ts';
import { createVocabulary } from '../../../src/search/query/vocabulary.ts';
import { searchOver } from '../small-index.ts';

const token = (word: string, kind: 'word' | 'identifier' = 'word') => ({
  start: 0,
  end: 0,
  word,
  stem: word,
  stop: false,
  kind,
});

t.test('the same word twice is one term in two places; identifiers are behind the words', async (t) => {
  const { reader } = searchOver(t, [{ question: 'room m.room' }, { question: 'space' }]);
  const context = {
    reader,
    lexicon: createVocabulary(reader)('en'),
    locale: 'en',
    statistics: reader.statistics('en'),
    synonyms: NO_SYNONYMS,
  };
  const readings = [token('room'), token('space'), token('room'), token('m.room', 'identifier')].map((one) =>
    readAsIs(one),
  );
  const query = toQuery('text', readings, [], context);
  t.same(
    query.terms.map(({ word }) => word),
    ['room', 'space', 'm.room'],
  );
  t.same(query.order, [0, 1, 0]);
  t.same(query.sequence, [0, 1, 0, 2]);
  t.ok(query.terms.every(({ wordId, known }) => wordId !== undefined && known));
});

t.test('a word that no entry has is the rarest, and has no variants', async (t) => {
  const { reader } = searchOver(t, [{ question: 'room' }, { question: 'space' }]);
  const context = {
    reader,
    lexicon: createVocabulary(reader)('en'),
    locale: 'en',
    statistics: reader.statistics('en'),
    synonyms: NO_SYNONYMS,
  };
  const { terms } = toQuery(
    '',
    [token('room'), token('other')].map((one) => readAsIs(one)),
    [],
    context,
  );
  t.match(terms[1], { known: false, variants: [], wordId: undefined });
  t.ok((terms[1]?.questionIdf ?? 0) > (terms[0]?.questionIdf ?? 0));
});
