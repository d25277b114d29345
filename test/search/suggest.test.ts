import t from 'tap';
import { MAX_SUGGESTIONS } from '../../src/search/limits.ts';
import { manyEntries, searchOver } from './small-index.ts';

const QUESTIONS = [
  'How do I delete a room?',
  'How do I delete a space?',
  'Where is my recovery key?',
  'Can a room be restored?',
];

const CASES: readonly [typed: string, questions: string[]][] = [
  ['how do i', [QUESTIONS[0] ?? '', QUESTIONS[1] ?? '']],
  ['How do I delete a sp', [QUESTIONS[1] ?? '']],
  ['reco', [QUESTIONS[2] ?? '']],
  ['delete roo', [QUESTIONS[0] ?? '']],
  ['recvery', [QUESTIONS[2] ?? '']],
  ['w', [QUESTIONS[2] ?? '']],
  ['', []],
  ['?!', []],
  ['zzzz', []],
];

for (const [typed, questions] of CASES) {
  t.test(`"${typed}" suggests ${questions.length}`, async (t) => {
    const { engine } = searchOver(
      t,
      QUESTIONS.map((question) => ({ question })),
    );
    t.same(engine.suggest({ text: typed, locale: 'en' }).slice(0, questions.length || 1), questions);
  });
}

t.test('gives no more than asked, and never more than ten', async (t) => {
  const { engine } = searchOver(t, manyEntries(300));
  t.equal(engine.suggest({ text: 'how', locale: 'en' }).length, MAX_SUGGESTIONS);
  t.equal(engine.suggest({ text: 'how', locale: 'en', limit: 99 }).length, MAX_SUGGESTIONS);
  t.equal(engine.suggest({ text: 'feature num', locale: 'en', limit: 3 }).length, 3);
});

t.test('questions that begin so come first, in the order of the editors', async (t) => {
  const { engine } = searchOver(t, [
    { id: 'b', question: 'Room icons', position: 5 },
    { id: 'a', question: 'Room names', position: 1 },
    { id: 'c', question: 'Delete a room', position: 0 },
  ]);
  t.same(engine.suggest({ text: 'room', locale: 'en' }), ['a', 'b', 'c']);
});

t.test('of questions that match alike the editors decide, then the id', async (t) => {
  const alike = [
    ['c', 1],
    ['b', 0],
    ['d', 1],
    ['a', 1],
  ] as const;
  const { engine } = searchOver(
    t,
    alike.map(([id, position]) => ({ id, question: 'Delete a room', position })),
  );
  t.same(engine.suggest({ text: 'room delete', locale: 'en' }), ['b', 'a', 'c', 'd']);
});

t.test('a mark without a letter suggests nothing', async (t) => {
  const { engine } = searchOver(t, [{ question: 'Delete a room' }]);
  t.same(engine.suggest({ text: '\u0903', locale: 'en' }), []);
});
