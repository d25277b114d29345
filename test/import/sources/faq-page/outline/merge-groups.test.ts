import t from 'tap';
import { notesOf, outlineOf, read } from '../read.ts';

t.test('a heading above categories only is no category; its text goes down', async (t) => {
  const page = read(
    '# T',
    '## Desktop',
    'intro',
    '### General',
    'more',
    '#### Why?',
    'x',
    '## Mobile',
    '### General',
    '#### How?',
    'y',
    '### Misc',
    '#### When?',
    'z',
  );
  t.same(outlineOf(page), { 'Desktop: General': ['Why?'], 'Mobile: General': ['How?'], Misc: ['When?'] });
  t.equal(page.categories[0]?.description, 'intro\n\nmore');
  t.same(notesOf(page, 'category-group'), ['category-group:2', 'category-group:8']);
});

t.test('a category keeps its own questions beside sub-categories', async (t) => {
  t.same(outlineOf(read('# T', '## A', '### Why?', 'x', '### B', '#### How?', 'y', '### When?', 'z')), {
    A: ['Why?', 'When?'],
    B: ['How?'],
  });
});

t.test('text before the first category or question is told', async (t) => {
  const page = read('a', '', '# T', 'b', '## Why?', 'x');
  t.equal(page.categories[0]?.description, 'a\n\nb');
  t.same(notesOf(page, 'introduction'), ['introduction:1']);
  t.same(notesOf(read('<h1>T</h1> welcome', '', '## C', '### Why?', 'x'), 'introduction'), [
    'introduction:2',
  ]);
});
