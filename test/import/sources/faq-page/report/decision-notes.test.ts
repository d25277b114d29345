import t from 'tap';
import { EXAMPLES } from '../../../../../src/import/sources/faq-page/report/decision-notes.ts';
import { notesOf, read } from '../read.ts';

t.test('repeated questions and categories are kept and told', async (t) => {
  const page = read('# A', '## Why?', 'x', '# A', '## why?', 'y');
  t.same(notesOf(page), ['category-repeated:4', 'question-repeated:5']);
  t.equal(page.categories.length, 2);
});

t.test('statements are told one by one among questions, at once otherwise', async (t) => {
  t.same(notesOf(read('# Why?', 'x', '# Reset', 'y')), ['statement-as-question:3']);
  t.same(notesOf(read('# T', '# A', '## B', 'x', '# C', '## D', 'y', '# E')), [
    'level-decision:2',
    'level-decision:3',
    'level-decision:5',
    'level-decision:8',
    'category-empty:8',
  ]);
});

t.test('headings in answers are told', async (t) => {
  t.same(notesOf(read('# Why?', 'x', '## How?', 'y', '# When?', 'z')), ['question-in-answer:3']);
});

t.test('counters are told once, with examples', async (t) => {
  t.equal(EXAMPLES, 5);
  const page = read('# T', '## 1. A', ...[1, 2, 3, 4, 5].flatMap((n) => [`### ${n}) Why ${n}?`, 'x']));
  t.match(page.report, [
    { code: 'number-dropped', line: 2, message: /before 6 headings.*“1\.”, “1\)”, .*…\.$/ },
  ]);
});

t.test('what plain text cannot keep is quoted', async (t) => {
  const page = read('---', 'title: Acme', '---', '# [FAQ](/faq)', '## Why [x](/)?[^1]', 'y', '', '[^1]: z');
  t.same(notesOf(page), [
    'title-repeated:4',
    'heading-markup-dropped:4',
    'heading-markup-dropped:5',
    'footnote-in-heading:5',
  ]);
  t.match(page.report, [{ quote: '# [FAQ](/faq)' }, {}, { quote: '## Why [x](/)?[^1]' }]);
});

t.test('a page without questions says so', async (t) => {
  t.same(notesOf(read('x'), 'no-questions'), ['no-questions:1']);
});

t.test('questions on other levels and statements in answers are told', async (t) => {
  const page = read(
    '# T',
    '## A',
    '### Why?',
    'x',
    '## How?',
    'x',
    '### When?',
    'x',
    '## Dialog',
    'x',
    '## B',
    '### Who?',
    'x',
  );
  t.same(notesOf(page), ['question-level:5', 'question-level:7', 'heading-in-answer:9']);
});

t.test('questions without headings are told by their style', async (t) => {
  const page = read('- **Why?** x', '- **How?** y');
  t.match(page.report, [
    { code: 'text-questions', line: 1, message: /^2 questions were recognised by list items/ },
  ]);
});

t.test('an empty heading that heads questions is told', async (t) => {
  t.match(read('# T', '## A', '## Why?', 'x', '## How?', 'y').report, [
    { code: 'level-decision', line: 2, message: /no text/ },
  ]);
});
