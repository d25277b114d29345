import t from 'tap';
import { inverseFrequency, questionFrequency } from '../../../src/search/query/frequency.ts';

const statistics = (entries: number) => ({
  entries,
  phrasings: 0,
  phrasingTokens: 0,
  answers: 0,
  answerTokens: 0,
});

t.test('stays above nothing for a word in every entry', async (t) => {
  t.ok(inverseFrequency(4, 4) > 0);
  t.ok(inverseFrequency(4, 9) > 0, 'also when the counts are ahead of each other');
  t.ok(inverseFrequency(4, 1) > inverseFrequency(4, 2));
});

t.test('in a small collection whole entries decide, in a large one questions too', async (t) => {
  const small = questionFrequency(statistics(50), 50, 1);
  const large = questionFrequency(statistics(50_000), 50_000, 1);
  t.ok(small < 0.15 * inverseFrequency(50, 1));
  t.ok(large > 0.45 * inverseFrequency(50_000, 1));
});
