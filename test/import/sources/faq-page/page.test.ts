import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { parseFaqPage } from '../../../../src/import/sources/faq-page/page.ts';
import { lostLines } from './lost-lines.ts';
import { answersOf, notesOf, outlineOf, read, readFixture } from './read.ts';

const OUTLINES: Record<string, { title: string | null; outline: Record<string, string[]> }> = {
  'details-readme.md': {
    title: 'Widgetron',
    outline: {
      General: ['What is Widgetron?', 'How do I install it?'],
      Billing: ['Is it free?', 'Can I get a refund?'],
    },
  },
  'docusaurus.mdx': {
    title: 'Billing & Accounts FAQ',
    outline: {
      Accounts: ['How do I sign up?', 'Reset your password', 'Why was my account locked?'],
      Billing: ['Which cards do you take?'],
    },
  },
  'github-readme.md': {
    title: 'Frobnicator FAQ',
    outline: {
      Usage: ['What is frobnicating?', 'Can I frobnicate twice?'],
      Development: ['How do I build it? 🔧', 'Will there be a version 2?', 'Can I frobnicate twice?'],
    },
  },
  'setext-crlf-bom.md': {
    title: 'Help Editor',
    outline: { Printers: ['Why does it jam?', 'The tray is stuck'], Network: ['How do I join the Wi-Fi?'] },
  },
  'bold.md': {
    title: 'Questions about the club',
    outline: {
      Joining: ['How do I join?', 'What does it cost?', 'Cancelling your membership'],
      Playing: ['May I bring a friend?', 'Where do we play?'],
    },
  },
  'labels.md': {
    title: null,
    outline: { labels: ['What is this?', 'Who wrote it?', 'How long is it?', 'Is there more?'] },
  },
  'german.md': {
    title: 'Hilfe',
    outline: {
      Konto: ['Passwort zurücksetzen', 'Konto löschen'],
      Bezahlung: ['Rechnung erhalten', 'Zahlungsarten'],
      Kontakt: [],
    },
  },
  'japanese.md': {
    title: 'よくある質問',
    outline: {
      アカウント: ['パスワードを忘れた場合', '退会の方法'],
      料金: ['支払い方法', '無料で使えますか？'],
    },
  },
  'h1-categories.md': {
    title: 'Support',
    outline: {
      'Getting started': ['What do I need?'],
      Advanced: ['Can I script it?'],
      Plugins: ['How do I write one?', 'How do I publish one?'],
      'Empty corner': [],
    },
  },
  'flat.md': {
    title: null,
    outline: { flat: ['What is a flat page?', 'Why flat?', 'Getting help', '¿Y en español?'] },
  },
  'html-headings.html.md': {
    title: 'The HTML page',
    outline: {
      Animals: ['Do cats purr?', 'Do dogs & wolves bark?', 'Do birds sing?'],
      Plants: ['Do trees talk?'],
    },
  },
  'mixed-flat-categories.md': {
    title: 'Knowledge',
    outline: { Shipping: ['How long does it take?', 'Do you ship abroad?'], Returns: ['Can I return it?'] },
  },
  'plain-definitions.md': {
    title: null,
    outline: { 'plain-definitions': ['What is a term?', 'What is another?'] },
  },
  'question-titles.md': {
    title: 'Got questions?',
    outline: { 'Got questions?': ['What about deep levels?', 'Why four?'] },
  },
};

for (const [name, expected] of Object.entries(OUTLINES)) {
  t.test(`reads ${name}`, async (t) => {
    const page = parseFaqPage(readFixture(name), { name });
    t.equal(page.title, expected.title);
    t.same(outlineOf(page), expected.outline);
  });
}

t.test('every fixture has an outline, and loses no line', async (t) => {
  for (const name of readdirSync(new URL('./fixtures/', import.meta.url))) {
    if (name !== 'element-faq.md') t.ok(OUTLINES[name], name);
    const source = readFixture(name);
    t.same(lostLines(source, parseFaqPage(source, { name })), [], name);
  }
});

t.test('the Element FAQ, an export with scars', async (t) => {
  const source = readFixture('element-faq.md');
  const page = parseFaqPage(source, { name: 'element-faq.md' });
  t.equal(page.title, 'Frequently Asked Questions');
  t.same(
    page.categories.map(({ title, entries }) => [title, entries.length]),
    [
      ['Element General', 8],
      ['Matrix General', 7],
    ],
  );
  t.same(page.provenance, {
    revision: 2,
    createdAt: new Date('2025-06-13T11:49:00Z'),
    createdBy: 'twilight',
    updatedAt: new Date('2025-06-13T11:53:36Z'),
    updatedBy: 'twilight',
  });
  const answers = answersOf(page);
  const tombstone = answers['How do I manually tombstone a room?'] ?? '';
  for (const heading of ['### Roles & Permissions', '### Permissions', '## Developer Tools'])
    t.ok(tombstone.includes(heading));
  t.ok(tombstone.endsWith('The conversation continues here.'), 'lost links become text');
  t.ok(
    answers['How do I enable guest users in a room?']?.includes('<sup>1</sup> Guest users will'),
    'with its footnote',
  );
  t.notMatch(JSON.stringify(page.categories), '](#)');
  t.same(notesOf(page, 'lost-link').length, 7);
  t.same(notesOf(page, 'heading-in-answer'), ['heading-in-answer:143']);
  t.same(notesOf(page, 'question-level'), ['question-level:96', 'question-level:177', 'question-level:181']);
  const lines = source.split('\n');
  const verbatim = page.categories
    .flatMap(({ entries }) => entries)
    .filter(({ answer }) => {
      const start = lines.indexOf(answer.split('\n')[0] ?? '');
      return lines.slice(start, start + answer.split('\n').length).join('\n') === answer;
    });
  t.equal(verbatim.length, 15 - 5, 'answers without lost links are slices of the page');
});

t.test('the file name is the title of last resort', async (t) => {
  t.same(outlineOf(parseFaqPage('Nothing.', { name: 'docs/my-faq.MD' })), { 'my-faq': [] });
  t.same(outlineOf(parseFaqPage('', { name: '.md' })), { '.md': [] });
});

t.test('NUL characters and unread revision notes are reported', async (t) => {
  t.same(notesOf(read('# a\0?', 'x', '', '# b?', 'y', '', 'Updated on 32 Foo 2020')), [
    'nul-replaced:1',
    'provenance-unread:7',
  ]);
});

t.test('links to nowhere are reported, except where the line was left out', async (t) => {
  const page = read(
    '# FAQ',
    '',
    '- [a](#none)',
    '- [b](#none)',
    '',
    '## Why?',
    '',
    '[x](#nope) and [y](#why)',
  );
  t.same(notesOf(page, 'anchor-unknown'), ['anchor-unknown:8']);
});

const LINES = [
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '# Title',
  '## Category',
  '### How do I?',
  '### Reset it',
  '## What?',
  '#### Sub',
  '#',
  'Text here.',
  'Text [x](#) and `[y](#)`',
  '[x][ref] and note[^n]',
  '[ref]: https://e.example',
  '[ref]: #',
  '[^n]: a note',
  '    indented',
  '- item',
  '  - nested [l](#)',
  '1. **one?** yes',
  '> quote',
  '> ## quoted',
  '```',
  '~~~',
  '---',
  '***',
  '===',
  '<details>',
  '<summary>Why?</summary>',
  '<details><summary>Is it?</summary>',
  '</details>',
  'text</details>',
  '<h2 id="a">Html?</h2>',
  '<h3>Half',
  '</h3>',
  '<a name="x"></a>',
  '<!-- c -->',
  '<!-- open',
  '-->',
  'x<!-- y',
  '{/* c */}',
  '{/* o',
  '*/}',
  'import a from "b"',
  '**Bold?**',
  '**Bold?** answer',
  '**Bold**',
  'Q: What?',
  'A: That.',
  'Term',
  ': def',
  '[TOC]',
  '- [a](#a)',
  '[Back to top](#top)',
  'Revision #2',
  'Updated 1 June 2020 by me',
  '| a | b |',
  '|---|---|',
  '| [x](#) | y |',
  '<div>',
  '</div>',
  '<br>',
  '{: #kr}',
  '+++',
  'a = "b"',
  'title: x',
  'Contents',
  '## Contents',
  'para?',
  '\0nul',
  '\t tab',
  '[[a](#)](b)',
  '![i](#) [a\\](#)',
  '<sup>1</sup>',
];

t.test('nothing is lost, whatever the page', async (t) => {
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...LINES) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  );
  const page = fc.tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'));
  fc.assert(
    fc.property(page, ([lines, ending]) => {
      const source = lines.join(ending);
      const lost = lostLines(source, parseFaqPage(source, { name: 'x.md' }));
      if (lost.length > 0) throw new Error(lost.join('\n'));
    }),
    { numRuns: 1000 },
  );
  t.pass();
});

/** Pages that make a careless reader slow (quadratic work), deep (stack) or wrong. */
const HOSTILE: Record<string, string> = {
  'a line of hashes': '#'.repeat(100_000),
  'empty headings': '#\n'.repeat(20_000),
  'deep lists': Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  'deep quotes': `${'>'.repeat(20_000)} a`,
  NULs: '\0'.repeat(50_000),
  'open details': '<details>\n<summary>a?</summary>\n'.repeat(5000),
  'nested details': `${'<details><summary>a?</summary>\n\n'.repeat(3000)}${'</details>\n\n'.repeat(3000)}`,
  'open brackets': '['.repeat(20_000),
  'lost links': `# Q?\n${'[a](#) '.repeat(10_000)}`,
  'open comments': '<!-- \n'.repeat(20_000),
  'open tags': `<details ${'<details '.repeat(10_000)}`,
  'open links': `<ul>${'<a href="#'.repeat(10_000)}`,
  'MDX comments': '{/*\n'.repeat(20_000),
  footnotes: `[^1]: x ${'[^1] '.repeat(10_000)}\n\n# Q?\n[^1]\n`,
  'YAML that opens and opens': `---\na: ${'['.repeat(20_000)}\n---\n`,
  'names of object members':
    '---\n__proto__: 1\ntitle: constructor\n---\n# __proto__\n[constructor] [^__proto__]\n\n[^__proto__]: a',
};

t.test('hostile pages neither throw, nor hang, nor lose lines', async (t) => {
  for (const [name, source] of Object.entries(HOSTILE)) {
    const start = performance.now();
    const page = parseFaqPage(source, { name: 'x.md' });
    t.ok(performance.now() - start < 10_000, `${name} in time`);
    t.same(notesOf(page, 'line-unplaced'), [], name);
  }
});

t.test('a page of 2 MB is read in time that grows with its length', async (t) => {
  const source = readFixture('element-faq.md').repeat(200);
  const start = performance.now();
  const page = parseFaqPage(source, { name: 'x.md' });
  t.ok(performance.now() - start < 20_000);
  t.equal(
    page.categories.reduce((sum, { entries }) => sum + entries.length, 0),
    3000,
  );
});

t.test('a footnote of a question comes along with its answer', async (t) => {
  t.same(answersOf(read('# Why?[^1]', 'x', '', '# How?', 'y', '', '[^1]: n')), {
    'Why?': 'x\n\n[^1]\n\n[^1]: n',
    'How?': 'y',
  });
});
