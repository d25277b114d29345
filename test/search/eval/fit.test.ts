import t from 'tap';
import type { Collection } from '../../../src/search/eval/collection.ts';
import { fitConfidence, MIN_JUDGED, MIN_OF_EACH } from '../../../src/search/eval/fit.ts';
import { evaluate } from '../../../src/search/eval/run.ts';
import { CONFIDENCE } from '../../../src/search/rank/confidence.ts';
import { openMemoryIndex } from '../../../src/store/sqlite/search/memory-index.ts';

const THINGS = [
  'zebra',
  'giraffe',
  'elephant',
  'hippopotamus',
  'crocodile',
  'penguin',
  'leopard',
  'tortoise',
];

/** Keepers feed what is asked of; out of scope is what it costs. */
const collection = (asked: number, outside: number): Collection => {
  const queries = Array.from({ length: asked }, (_, n) => ({
    id: `q${n}`,
    text: `keeper ${n} ${THINGS[n % THINGS.length]}`,
  }));
  return {
    entries: THINGS.map((thing) => ({
      ...{
        id: thing,
        question: `When is the ${thing} fed by its keeper?`,
        answer: '',
        aliases: [],
        tags: [],
      },
    })),
    queries,
    typos: [],
    outOfScope: Array.from({ length: outside }, (_, n) => ({
      id: `o${n}`,
      text: `price of ticket ${THINGS[n % THINGS.length]}`,
    })),
    relevance: new Map(queries.map(({ id }, n) => [id, new Map([[THINGS[n % THINGS.length]!, 1]])])),
  };
};

const options = { openIndex: openMemoryIndex };

t.test('the confidence comes nearer to what is right, within bounds', async (t) => {
  const judged = collection(60, 40);
  const { weights, questions } = fitConfidence(judged, options);
  t.equal(questions, 100);
  t.same(Object.keys(weights), Object.keys(CONFIDENCE));
  t.ok(weights.strangers <= 0 && weights.contrary <= 0 && weights.overlap >= 0);
  const before = evaluate('zoo', judged, options).confidence;
  const after = evaluate('zoo', judged, { ...options, weights }).confidence;
  t.ok(after!.answered > before!.answered);
  t.equal(after!.falseAnswers, 0);
});

t.test('refuses too few judged questions, and says how many it takes', async (t) => {
  const some = { message: new RegExp(`it takes ${MIN_JUDGED} in all, and ${MIN_OF_EACH} of each`) };
  t.throws(() => fitConfidence(collection(20, 20), options), some);
  t.throws(() => fitConfidence(collection(100, 0), options), some);
});
