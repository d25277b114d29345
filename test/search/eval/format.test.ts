import t from 'tap';
import { formatTable } from '../../../src/search/eval/format.ts';
import type { EvaluationResult, SetResult } from '../../../src/search/eval/run.ts';

const set: SetResult = {
  queries: 12,
  ndcg: 0.9123,
  mrr: 0.9,
  success1: 0.8,
  success3: 0.95,
  recall: 1,
  medianMs: 0.5,
  p95Ms: 1.25,
};
const result: EvaluationResult = {
  collection: 'faq',
  entries: 3,
  half: 'all',
  clean: set,
  typos: null,
  confidence: null,
};

t.test('is a table with a line for each set', async (t) => {
  const lines = formatTable([{ ...result, typos: { ...set, ndcg: 0.9 } }]).split('\n');
  t.equal(lines.length, 3);
  t.match(lines[0], /^collection\s+queries\s+nDCG@10/);
  t.match(lines[1], /^faq\s+12\s+0\.912\s+0\.900/);
  t.match(lines[2], /^faq, typos\s+12\s+0\.900/);
  t.equal(new Set(lines.map(({ length }) => length)).size, 1, 'columns are aligned');
});

t.test('tells of confidence in words', async (t) => {
  const confidence = {
    outOfScope: 30,
    threshold: 0.5,
    falseAnswers: 0.1,
    answered: 0.7,
    precision: 0.9,
    calibration: [
      { from: 0, to: 0.2, questions: 0, confidence: 0, right: 0 },
      { from: 0.8, to: 1, questions: 12, confidence: 0.91, right: 0.75 },
    ],
    answeredAt20: 0.8,
    answeredAt10: 0.6,
  };
  const text = formatTable([{ ...result, confidence }]);
  t.match(text, /all that is answered 90\.0 % is right/);
  t.match(text, /0\.8 - 1\.0 +12 +0\.910 +75\.0 %$/);
  t.notMatch(text, '0.0 - 0.2');
  t.match(text, /at 0\.5, 70\.0 % of the answerable.*10\.0 % of 30.*80\.0 %.*60\.0 %/s);
});
