import t from 'tap';
import type { Query, QueryTerm } from '../../../src/search/query/query.ts';
import { matchesOf } from '../../../src/search/rank/matches.ts';

const variant = (stem: number) => ({
  stem,
  text: '',
  strength: 1,
  tier: 'exact' as const,
  questions: 1,
  answers: 1,
});
const term = (...stems: number[]): QueryTerm => ({
  typed: '',
  word: '',
  wordId: undefined,
  stop: false,
  identifier: false,
  known: true,
  optional: false,
  weight: 1,
  questionIdf: 1,
  answerIdf: 1,
  variants: stems.map(variant),
});
const query = (...terms: QueryTerm[]): Query => ({
  text: '',
  terms,
  order: [],
  sequence: [],
  excluded: [],
  corrections: [],
});

t.test('finds all terms that a stem satisfies', async (t) => {
  const matches = matchesOf(query(term(7, 4103), term(7)));
  t.same(
    matches.of(7)?.map((match) => match.term),
    [0, 1],
  );
  t.same(matches.stems, [7, 4103]);
});

t.test('finds none for a stem that only falls on the same place of the filter', async (t) => {
  t.equal(matchesOf(query(term(7))).of(7 + 4096), undefined);
  t.equal(matchesOf(query(term(7))).of(8), undefined);
});
