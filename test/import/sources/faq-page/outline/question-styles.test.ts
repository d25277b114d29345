import t from 'tap';
import {
  hasAnswerLabel,
  stripAnswerLabel,
} from '../../../../../src/import/sources/faq-page/outline/question-styles.ts';
import { answersOf, notesOf, read } from '../read.ts';

const LABELS: [line: string, stripped: string][] = [
  ['A: text', 'text'],
  ['**A:** text', 'text'],
  ['**A: text**', '**text**'],
  ['Answer: text', 'text'],
  ['A1. text', 'text'],
  ['答：text', 'text'],
  ['A text', 'A text'],
];

for (const [line, stripped] of LABELS) {
  t.test(`reads the answer of "${line}"`, async (t) => {
    t.equal(stripAnswerLabel(line), stripped);
    t.equal(hasAnswerLabel(line), line !== stripped);
  });
}

const PAGES: [style: string, lines: string[], answers: Record<string, string>][] = [
  ['labels', ['Q: Why?', 'A: x', '', 'Q2: How', 'so?', '', 'A: y'], { 'Why?': 'x', 'How so?': 'y' }],
  [
    'labels without answer labels',
    ['**Q:** Why?', 'x', '', '**Q:** How?', '', 'y'],
    { 'Why?': 'x', 'How?': 'y' },
  ],
  ['labels of headings', ['# Q: Why?', 'A: x', '# Q: How?', 'y'], { 'Why?': 'x', 'How?': 'y' }],
  [
    'disclosure elements',
    [
      '<details><summary>1. Why?</summary>',
      'x',
      '</details>',
      '<details><summary>How?</summary>y</details>',
      '',
      '<details><summary>When?</summary>',
      'z</details>',
    ],
    { 'Why?': 'x', 'How?': 'y', 'When?': 'z' },
  ],
  [
    'bold lines',
    ['**Why?** x', '', '**How?**', 'y', '', '<b>When?</b><br>', 'z', '', '*Where?*\\', 'w'],
    { 'Why?': 'x', 'How?': 'y', 'When?': 'z', 'Where?': 'w' },
  ],
  [
    'bold statements on a page without questions',
    [
      '**Reset**',
      '',
      'x',
      '',
      '**Remove**  ',
      'y',
      '',
      '**A sentence.**',
      '',
      '*slanted*',
      '',
      '**word** in text',
      '',
      '**Note**',
      'z',
    ],
    { Reset: 'x', Remove: 'y\n\n**A sentence.**\n\n*slanted*\n\n**word** in text\n\n**Note**\nz' },
  ],
  [
    'escaped and starred text',
    ['**Why?** x', '', '**How?** y', '', '\\**z?** w', '', 'a **When?** b'],
    { 'Why?': 'x', 'How?': 'y\n\n\\**z?** w\n\na **When?** b' },
  ],
  ['definitions', ['Why?', ': x', '  more', '', 'How?', ': y'], { 'Why?': 'x\n  more', 'How?': 'y' }],
  ['plain lines', ['Why?', '', 'x', '', 'How?', 'y'], { 'Why?': 'x', 'How?': 'y' }],
  [
    'list items',
    [
      '1. **Why?** x',
      '2. How?',
      '',
      '   y',
      '   [z](#)',
      '',
      '       code',
      '',
      '- [ ] **When?**',
      '\tw',
      '- Who?',
      '  v',
    ],
    { 'Why?': 'x', 'How?': 'y\nz\n\n    code', 'When?': 'w', 'Who?': 'v' },
  ],
];

for (const [style, lines, answers] of PAGES) {
  t.test(`questions by ${style}`, async (t) => {
    t.same(answersOf(read(...lines)), answers);
  });
}

t.test('a list is a list of questions only when all items ask and answer', async (t) => {
  for (const lines of [
    ['- **Why?** x', '- y'],
    ['- **Why?** x', '- How?'],
    ['- **Why?** x'],
    // The text of an item may begin on the line below its mark.
    ['- **Why?** x', '-', '  **How?** y'],
  ]) {
    t.same(notesOf(read(...lines), 'no-questions'), ['no-questions:1'], lines.join(' | '));
  }
});

t.test('a bold statement with its text below a colon is a label, not a question', async (t) => {
  t.same(notesOf(read('**Setup**:', 'Do it.', '', '**Use**:', 'More.'), 'no-questions'), ['no-questions:1']);
});
