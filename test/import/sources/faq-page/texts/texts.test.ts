import t from 'tap';
import { answersOf, notesOf, outlineOf, read } from '../read.ts';

t.test('lost links become text in answers and descriptions', async (t) => {
  const page = read('# T', 'see [a](#)', '## Why?', '[b](#) and', '[c](#)', '## How?', '`[d](#)`');
  t.equal(page.categories[0]?.description, 'see a');
  t.same(answersOf(page), { 'Why?': 'b and\nc', 'How?': '`[d](#)`' });
  t.same(notesOf(page, 'lost-link'), ['lost-link:2', 'lost-link:4', 'lost-link:5']);
});

t.test('a line with several lost links is quoted once', async (t) => {
  const { report } = read('## Why?', '[a](#) and [b](#)', '[c](#)');
  const quotes = report.filter(({ code }) => code === 'lost-link').map(({ quote }) => quote);
  t.same(quotes, ['[a](#) and [b](#)', undefined, '[c](#)']);
});

t.test('not where the text would change its kind, or the link is not found again', async (t) => {
  const page = read('# Why?', '[1. b](#)', '# How?', '[c](', '#)');
  t.same(answersOf(page), { 'Why?': '[1. b](#)', 'How?': '[c](\n#)' });
  t.same(notesOf(page), ['lost-link-kept:2', 'lost-link-kept:4']);
});

t.test('a found link is repaired beside one that is not', async (t) => {
  const page = read('# Why?', '[a](#)', '', '[c](', '#)');
  t.same(answersOf(page), { 'Why?': 'a\n\n[c](\n#)' });
  t.same(notesOf(page), ['lost-link:2', 'lost-link-kept:4']);
});

t.test('a footnote of a question moves to its answer', async (t) => {
  t.same(answersOf(read('# Why?[^1]', 'x', '# How?[^1]', '', '[^1]: n')), {
    'Why?': 'x\n\n[^1]\n\n[^1]: n',
    'How?': '[^1]: n\n\n[^1]',
  });
});

t.test('text after a disclosure element belongs to the category', async (t) => {
  const page = read('# T', '<details><summary>Why?</summary>', 'x', '', 'y</details>', '', 'after');
  t.same(answersOf(page), { 'Why?': 'x\n\ny' });
  t.equal(page.categories[0]?.description, 'after');
});

t.test('answers of list items lose the indentation of the item', async (t) => {
  const page = read('- Why?', '', '\tx', '', '      code', '', '  z', 'lazy', '- How?', '  y');
  t.same(outlineOf(page), { page: ['Why?', 'How?'] });
  t.same(answersOf(page), { 'Why?': 'x\n\n    code\n\nz\nlazy', 'How?': 'y' });
});

t.test('what stood beside a question or in HTML is repaired too, and brings its definitions', async (t) => {
  const page = read('**Why?** see [a](#) and [b][r]', '', 'more', '', '**How?** [1. c](#)', '', '[r]: /');
  t.same(answersOf(page), { 'Why?': 'see a and [b][r]\n\nmore\n\n[r]: /', 'How?': '[1. c](#)' });
  t.same(notesOf(page, 'lost-link'), ['lost-link:1']);
  t.same(answersOf(read('<details><summary>Why?</summary>', 'see [a](#)', '# x', '</details>')), {
    'Why?': 'see a\n# x',
  });
  t.same(answersOf(read('<details><summary>Why?</summary>', '# x', '</details>')), { 'Why?': '# x' });
});

t.test('labels of answers go, a colon of definitions too', async (t) => {
  t.same(answersOf(read('# Q: Why?', '**A:** x', '# Q: How?', 'y')), { 'Why?': 'x', 'How?': 'y' });
  t.same(answersOf(read('Why?', ': x', '', 'How?', ': y')), { 'Why?': 'x', 'How?': 'y' });
});
