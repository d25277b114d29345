import { readFile } from 'node:fs/promises';
import t from 'tap';
import { MAX_ANSWER_LENGTH, MAX_QUESTION_LENGTH, MAX_TITLE_LENGTH } from '../../../../src/entries/limits.ts';
import { ContentError } from '../../../../src/import/sources/directory/content-set.ts';
import { readPage } from '../../../../src/import/sources/faq-page/page-content.ts';

const read = (...lines: string[]) => readPage(lines.join('\n'), 'faq.md', 'en');

t.test(
  'the page that the seed was made from is the same 15 questions, in order, with their history',
  async (t) => {
    const page = await readFile('test/import/sources/faq-page/fixtures/element-faq.md', 'utf8');
    const { categories, entries } = readPage(page, 'element-faq.md', 'en');
    t.same(
      categories.map(({ slug, title }) => [slug, title]),
      [
        ['element-general', 'Element General'],
        ['matrix-general', 'Matrix General'],
      ],
    );
    t.same(
      categories.map(({ slug }) =>
        entries.filter(({ category }) => category === slug).map(({ position }) => position),
      ),
      [
        [1, 2, 3, 4, 5, 6, 7, 8],
        [1, 2, 3, 4, 5, 6, 7],
      ],
    );
    for (const entry of entries) {
      const file = await readFile(`seed/${entry.category}/${entry.slug}.md`, 'utf8');
      t.ok(file.includes(`question: ${entry.question}\n`), entry.slug);
      t.match(entry, {
        status: 'published',
        locale: 'en',
        source: { title: 'Frequently Asked Questions', url: null },
        revision: 2,
        createdAt: Date.parse('2025-06-13T11:49:00Z'),
        createdBy: 'twilight',
        updatedAt: Date.parse('2025-06-13T11:53:36Z'),
        updatedBy: 'twilight',
      });
    }
  },
);

t.test('questions of one wording get slugs of their own', async (t) => {
  const { entries } = read('## Why?', 'a', '', '## Why?', 'b');
  t.same(
    entries.map(({ slug, answer }) => [slug, answer]),
    [
      ['why', 'a'],
      ['why-2', 'b'],
    ],
  );
});

t.test('a question without letters is named after its line', async (t) => {
  const { entries } = read('# FAQ', '', '## ???', 'a', '', '## Why?', 'b');
  t.same(
    entries.map(({ slug }) => slug),
    ['question-3', 'why'],
  );
});

t.test('a question without an answer waits as a draft', async (t) => {
  const { entries, notes } = read('## Why?', '', '## How?', 'b');
  t.same(
    entries.map(({ status }) => status),
    ['draft', 'published'],
  );
  t.ok(notes.some(({ level, where }) => level === 'warning' && where === 'faq.md:1'));
});

t.test('a heading that is longer than a question can be is kept whole in its answer', async (t) => {
  const long = `Why ${'does it '.repeat(100)}\u{1f600}?`;
  const [entry] = read(`## ${long}`, 'Because.', '', '## How?', 'b').entries;
  t.equal(entry?.question.length, MAX_QUESTION_LENGTH);
  t.ok(entry?.question.endsWith('…'));
  t.equal(entry?.answer, `${long}\n\nBecause.`);
});

t.test('titles are cut between characters, not through them', async (t) => {
  const title = `${'x'.repeat(MAX_TITLE_LENGTH - 2)}\u{1f600}yz`;
  const { categories } = read(`# ${title}`, '', '## Why?', 'a', '', '## How?', 'b');
  t.equal(categories[0]?.title, `${'x'.repeat(MAX_TITLE_LENGTH - 2)}…`);
});

t.test('the language is that of the front matter, when it is one', async (t) => {
  t.equal(read('---', 'lang: de', '---', '## Warum?', 'a').entries[0]?.locale, 'de');
  t.equal(read('---', 'lang: "no such language"', '---', '## Why?', 'a').entries[0]?.locale, 'en');
});

t.test('notes quote the lines that are kept nowhere else', async (t) => {
  const { notes } = read('## Why?', 'See [this](#).', '', '## How?', 'b');
  const [note] = notes.filter(({ message }) => message.includes('#'));
  t.equal(note?.where, 'faq.md:2');
  t.match(note?.message, /\n {4}\| See \[this\]\(#\)\.$/);
});

t.test('a page without a title has no source', async (t) => {
  t.equal(read('## Why?', 'a', '', '## How?', 'b').entries[0]?.source, undefined);
});

t.test('a text that is longer than one can be is told with its line, and nothing is cut', async (t) => {
  const long = 'x'.repeat(MAX_ANSWER_LENGTH + 1);
  await t.rejects(
    async () => read('# FAQ', '', '## General', long, '', '### Why?', 'a', '', '### How?', long),
    new ContentError([
      'faq.md:3: the description of “General” has 200001 characters; at most 200000 are possible',
      'faq.md:9: the answer of “How?” has 200001 characters; at most 200000 are possible',
    ]),
  );
  await t.rejects(async () => read('# Why?', 'a', '', '# FAQ', long), ContentError);
});
