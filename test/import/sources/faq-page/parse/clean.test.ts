import t from 'tap';
import { answersOf, notesOf, outlineOf, read } from '../read.ts';

t.test('what is no content is left out and quoted', async (t) => {
  const page = read(
    '---',
    'title: T',
    '---',
    "import a from 'b'",
    '',
    '{/*',
    '# No?',
    '*/}',
    '',
    '# Why?',
    'x',
    '',
    '<!-- # c? -->',
    '',
    'y',
    '',
    '[top](#)',
    '',
    '#',
    '## ',
    'z.',
    '---',
  );
  t.same(answersOf(page), { 'Why?': 'x\n\ny\n\nz.' });
  t.same(notesOf(page), [
    'module-line-dropped:4',
    'comment-dropped:6',
    'comment-dropped:13',
    'back-to-top-dropped:17',
    'heading-dropped:19',
    'heading-dropped:20',
    'setext-rule:22',
  ]);
});

t.test('braces in code are no comments', async (t) => {
  t.same(answersOf(read('# Why?', '`{/*`', '```', '{/* a */}', '```')), {
    'Why?': '`{/*`\n```\n{/* a */}\n```',
  });
});

t.test('an element without an end is told', async (t) => {
  const page = read('# T', '<details><summary>Why?</summary>', '', 'x', '', '## How?', 'y');
  t.same(notesOf(page, 'details-unclosed'), ['details-unclosed:2']);
  t.same(outlineOf(page), { T: ['Why?', 'How?'] });
});

t.test('headings of comments and tables of contents are no structure', async (t) => {
  t.same(outlineOf(read('# T', '<!--', '<h2>No?</h2>', '-->', '', '## Why?', 'x')), { T: ['Why?'] });
});

t.test('tables of contents go with their headings, in all their places', async (t) => {
  const page = read(
    '# T',
    '## Contents',
    '- [a](#why)',
    '## Index',
    '## TOC',
    'text',
    '',
    '<details><summary>Contents</summary>',
    '',
    '- [a](#why)',
    '</details>',
    '',
    '## Why?',
    'x',
  );
  t.same(notesOf(page, 'toc-dropped'), ['toc-dropped:2', 'toc-dropped:3', 'toc-dropped:4', 'toc-dropped:8']);
});
