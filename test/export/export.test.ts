import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { openExchange } from '../import/store-with.ts';
import { contentSet } from '../support/content.ts';

const readFiles = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(md|txt)$/.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(directory, path), 'utf8')]),
  );

const writeFiles = (directory: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
};

t.test('the seed comes back byte for byte', async (t) => {
  const { bring, files } = openExchange(t);
  await bring(await readDirectory('seed', 'en'));
  t.same(await files(), readFiles('seed'));
});

t.test(
  'synonyms come back byte for byte, and go when an import that prunes no longer has them',
  async (t) => {
    const directory = t.testdir({ 'synonyms.txt': '\uFEFFa,  b # x\r\n', 'synonyms.de.txt': 'ä, ö' });
    const { bring, files, store } = openExchange(t);
    await bring(await readDirectory(directory, 'en'));
    t.same(await files(), readFiles(directory));
    const { version } = await store.state();
    await bring(await readDirectory(directory, 'en'), { prune: true });
    t.equal((await store.state()).version, version, 'the same content is no change');
    await bring({ ...contentSet(), synonyms: [{ locale: 'en', text: 'c, d' }] });
    t.same(await files(), { 'synonyms.de.txt': 'ä, ö', 'synonyms.txt': 'c, d' });
    await bring(contentSet(), { prune: true });
    t.equal(Object.keys(await files()).length, 2, 'content of a kind that has none says nothing of them');
    await bring({ ...contentSet(), synonyms: [] }, { prune: true });
    t.same(await files(), {});
  },
);

/** One fact in the ways in which editors write it. */
const QUESTIONS = [
  'question: Why?',
  'question:   "Why?"  # because',
  "question: 'Why?'",
  'question: >-\n  Why?',
  '"question": Why?',
];
const FIELDS = [
  '# a comment',
  '',
  'tags: [a,  b]',
  'tags:\n- a\n- b',
  'tags:\n    - a   # first\n    - "b"',
  'aliases: []',
  'status: published',
  'status: archived',
  'position: 3',
  'revision: 7',
  'createdAt: 2025-06-13T11:49:00.000+02:00',
  'updatedBy: "twilight"',
  'source: { title: FAQ }',
  'locale: en',
];
const BODIES = [
  'One.',
  'One.\n\n- two\n- three',
  '    code\n\n---\n\nmore',
  '```\n\tx  \n\n\n```',
  '日本 😀\u00a0x',
  '# Heading\nText  \nbreak',
];

const File = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    question: fc.constantFrom(...QUESTIONS),
    fields: fc.uniqueArray(fc.constantFrom(...FIELDS), {
      maxLength: 5,
      selector: (field) => field.split(':')[0],
    }),
    before: fc.constantFrom('', '\n', '\n\n  \n'),
    body: fc.constantFrom(...BODIES),
    after: fc.constantFrom('', '\n', '\n\n', ' \n\t\n'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ mark, question, fields, before, body, after, eol }) =>
    `${mark}---\n${[question, ...fields].join('\n')}\n---\n${before}${body}${after}`.replaceAll('\n', eol),
  );

const Category = fc.constantFrom(
  '---\ntitle: T\n---\n',
  '---\n# c\n"title": "T"\nposition: 2\n---\n\nAbout.',
  '---\r\ntitle: T\r\n---\r\n',
);

t.test('whatever the style of its files, an unchanged directory comes back byte for byte', async (t) => {
  const root = t.testdir({});
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(File, { minLength: 1, maxLength: 5 }), Category, async (texts, category) => {
      const directory = join(root, String(++run));
      const written: Record<string, string> = { 'general/_category.md': category };
      texts.forEach((text, n) => {
        written[`general/entry-${n}.md`] = text;
      });
      writeFiles(directory, written);
      const { bring, files } = openExchange(t);
      await bring(await readDirectory(directory, 'en'));
      t.same(await files(), written);
      await bring(await readDirectory(directory, 'en'), { prune: true });
      t.same(await files(), written);
    }),
    { numRuns: 15 },
  );
});

t.test('what is exported and imported into an empty store is exported alike', async (t) => {
  const one = openExchange(t);
  await one.bring(
    contentSet(
      { slug: 'a', tags: ['x'], aliases: ['Other?'], source: { title: 'FAQ', url: null } },
      { slug: 'a', locale: 'de', question: 'Warum?', answer: 'Darum.' },
      { slug: 'b', category: 'other', status: 'draft', answer: '---\n\nodd' },
    ),
  );
  const directory = t.testdir({});
  writeFiles(directory, await one.files());
  const two = openExchange(t);
  await two.bring(await readDirectory(directory, 'en'));
  t.same(await two.files(), await one.files());
  t.same(await two.entries(), await one.entries());
});

const ODD = `---
# Ask the space team before you change this.
tags: [spaces] # ordered
question: 'Can spaces be deleted?'
---

Yes.
`;

t.test('an entry that changed keeps the comments and the order of its file', async (t) => {
  const { bring, files, store, runtime } = openExchange(t);
  await bring(await readDirectory(t.testdir({ general: { 'a.md': ODD } }), 'en'));
  const [entry] = await store.entries.findBySlug('a');
  if (entry === undefined) return t.fail('the entry is there');
  const { category: _, ...row } = entry;
  await store.write(({ write }) =>
    write.updateEntry({ ...row, answer: 'No.', contentHash: 'other', revision: 2, updatedAt: runtime.time }),
  );
  t.equal(
    (await files())['general/a.md'],
    `${ODD.replace(
      '---\n\nYes.',
      `position: 1
revision: 2
createdAt: 2026-01-02T04:04:05Z
createdBy: import
updatedAt: 2026-01-02T04:04:05Z
updatedBy: import
---

No.`,
    )}`,
  );
});

t.test('what was pruned is not exported again, nor the folder that it left', async (t) => {
  const { bring, files } = openExchange(t);
  const directory = t.testdir({
    kept: { '_category.md': '---\ntitle: K\n---\n', 'a.md': ODD },
    gone: { '_category.md': '---\ntitle: G\n---\n', 'b.md': ODD.replace('?', ' ever?') },
  });
  const content = await readDirectory(directory, 'en');
  await bring(content);
  const isKept = (item: { file: { path: string } | undefined }): boolean =>
    /^kept/.test(item.file?.path ?? '');
  const rest = {
    ...content,
    categories: content.categories.filter(isKept),
    entries: content.entries.filter(isKept),
  };
  await bring(rest, { prune: true });
  t.same(Object.keys(await files()), ['kept/_category.md', 'kept/a.md']);
});

t.test('an archived entry is exported only when its file says that it is archived', async (t) => {
  const { bring, files } = openExchange(t);
  await bring(contentSet({ slug: 'a', status: 'archived' }));
  t.same(await files(), {});
  const directory = t.testdir({ general: { 'a.md': ODD.replace('tags', 'status: archived\ntags') } });
  await bring(await readDirectory(directory, 'en'));
  t.match(await files(), { 'general/a.md': /status: archived/ });
});

t.test('a category without a file gets one', async (t) => {
  const { bring, files } = openExchange(t);
  await bring(await readDirectory(t.testdir({ 'my-questions': { 'a.md': ODD } }), 'en'));
  t.equal((await files())['my-questions/_category.md'], '---\ntitle: My questions\nposition: 1\n---\n');
});

t.test('more entries than are held at a time are all exported', async (t) => {
  const { bring, files } = openExchange(t);
  await bring(contentSet(...Array.from({ length: 501 }, (_, n) => ({ slug: `e${n}` }))));
  t.equal(Object.keys(await files()).length, 502);
});

t.test('every line and code block of the seed is served back', async (t) => {
  const { bring, store } = openExchange(t);
  await bring(await readDirectory('seed', 'en'));
  const entries = await store.entries.list(
    { status: 'published', locale: 'en' },
    { sort: 'position', limit: 100 },
  );
  t.equal(entries.length, 15);
  t.same(
    (await store.categories.list()).map(({ title, entryCount }) => [title, entryCount]),
    [
      ['Element General', 8],
      ['Matrix General', 7],
    ],
  );
  for (const entry of entries) {
    const file = readFileSync(`seed/${entry.category.slug}/${entry.slug}.md`, 'utf8');
    t.ok(file.endsWith(`---\n\n${entry.answer}\n`), entry.slug);
    t.match(entry, {
      revision: 2,
      createdAt: Date.UTC(2025, 5, 13, 11, 49),
      updatedAt: Date.UTC(2025, 5, 13, 11, 53, 36),
      createdBy: 'twilight',
      updatedBy: 'twilight',
    });
  }
});
