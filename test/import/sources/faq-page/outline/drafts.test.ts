import t from 'tap';
import { draftPage } from '../../../../../src/import/sources/faq-page/outline/drafts.ts';
import { answersOf, outlineOf, read } from '../read.ts';

t.test('a page without marks is the text of one category', async (t) => {
  const { categories, introduction } = draftPage([], 3, 'name');
  t.match(categories, [{ title: 'name', heading: null, entries: [] }]);
  t.same(introduction, [{ start: 0, end: 3 }]);
});

t.test(
  'questions go to the category above them, the last before them, or one named after the page',
  async (t) => {
    const page = read('### Why?', 'x', '## A', '### How?', 'y', '## When?', 'z');
    t.same(outlineOf(page), { page: ['Why?'], A: ['How?', 'When?'] });
  },
);

t.test('text on the line of an HTML heading belongs to it', async (t) => {
  const page = read(
    '<h1>T</h1> welcome',
    '',
    '<h2>A</h2> about',
    '',
    '<h3>Why?</h3> x',
    '',
    '<h3>How?</h3>',
    'y',
  );
  t.equal(page.categories[0]?.description, 'welcome\n\nabout');
  t.same(answersOf(page), { 'Why?': 'x', 'How?': 'y' });
});

t.test('text questions stand in their category, and what follows a closed element does not', async (t) => {
  const page = read(
    '**Why?** x',
    '',
    '# A',
    '<details><summary>How?</summary>',
    '',
    'y',
    '',
    '</details>',
    '',
    'z',
    '',
    '# B',
    '- When? ',
    '  w',
    '- Who?',
    '  v',
  );
  t.same(outlineOf(page), { page: ['Why?'], A: ['How?'], B: ['When?', 'Who?'] });
  t.same(answersOf(page), { 'Why?': 'x', 'How?': 'y', 'When?': 'w', 'Who?': 'v' });
  t.equal(page.categories[1]?.description, 'z');
});

t.test('an element without its end has what follows as its answer', async (t) => {
  t.same(answersOf(read('<details><summary>Why?</summary>', '', 'x', '', 'y')), { 'Why?': 'x\n\ny' });
});
