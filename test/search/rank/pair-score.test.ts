import t from 'tap';
import type { Query, QueryTerm } from '../../../src/search/query/query.ts';
import { createPairScorer, SKIP } from '../../../src/search/rank/pair-score.ts';

const term: QueryTerm = {
  typed: '',
  word: '',
  wordId: undefined,
  stop: false,
  identifier: false,
  known: true,
  optional: false,
  weight: 1,
  questionIdf: 2,
  answerIdf: 2,
  variants: [],
};
const query = (order: number[]): Query => ({
  text: '',
  terms: [term, term, term],
  order,
  sequence: order,
  excluded: [],
  corrections: [],
});
const score = (order: number[], places: number[]): number =>
  createPairScorer(query(order)).score(Int16Array.from(places), places.length);

const CASES: readonly [title: string, order: number[], places: number[], weight: number][] = [
  ['neighbours', [0, 1], [0, 1], 2],
  ['with one word between in the phrasing', [0, 1], [0, -1, 1], 2],
  ['with one word between in the query', [0, 2, 1], [0, 1], 2 * SKIP],
  ['the other way round', [0, 1], [1, 0], 0],
  ['too far apart', [0, 1], [0, -1, -1, 1], 0],
  ['each pair once', [0, 1], [0, 1, 0, 1], 2],
  ['one word repeated', [0, 0], [0, 0], 0],
  ['a single word', [0], [0], 0],
  ['a term that is not there', [0, 9], [0, 1], 0],
];

for (const [title, order, places, weight] of CASES) {
  t.test(`pairs: ${title}`, async (t) => {
    t.equal(score(order, places), weight);
  });
}

t.test('the total is what all pairs weigh', async (t) => {
  t.equal(createPairScorer(query([0, 1, 2])).total, 2 + 2 + 2 * SKIP);
});
