import { writeFileSync } from 'node:fs';
import t from 'tap';
import { ContentError } from '../../src/content/content-set.ts';
import { readDirectory } from '../../src/content/read-directory.ts';

const entry = (question: string): string => `---\nquestion: ${question}\n---\n\nAnswer.\n`;

t.test('a folder is a category and a file an entry, in order of name', async (t) => {
  const directory = t.testdir({
    general: {
      '_category.md': '---\ntitle: General\n---\n',
      'b.md': entry('B'),
      'a.md': entry('A'),
      'a.de.md': entry('Ä'),
    },
    'no-title': { 'c.md': entry('C') },
  });
  const { categories, entries, notes } = await readDirectory(directory, 'en');
  t.same(
    categories.map(({ slug, title, file }) => [slug, title, file?.path]),
    [
      ['general', 'General', 'general/_category.md'],
      ['no-title', undefined, undefined],
    ],
  );
  t.same(
    entries.map(({ category, slug, locale }) => `${category}/${slug} ${locale}`),
    ['general/a de', 'general/a en', 'general/b en', 'no-title/c en'],
  );
  t.same(notes, []);
});

t.test('a directory of many files lets others have their turn', async (t) => {
  const names = Array.from({ length: 500 }, (_, n) => `q-${String(n).padStart(3, '0')}`);
  const directory = t.testdir({
    general: Object.fromEntries(names.map((name) => [`${name}.md`, entry(name)])),
  });
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  });
  const { entries } = await readDirectory(directory, 'en');
  clearInterval(counting);
  t.ok(turns > 0);
  t.same(
    entries.map(({ question }) => question),
    names,
  );
});

t.test('what is not content is left alone, and what could be meant as content is noted', async (t) => {
  const directory = t.testdir({
    'README.md': 'About this repository',
    'stray.md': entry('Where?'),
    'package.json': '{}',
    '.git': { 'x.md': 'x' },
    images: { 'a.png': 'x' },
    general: {
      'readme.md': 'x',
      '.hidden.md': 'x',
      'a.md': entry('A'),
      'a.txt': 'x',
      nested: { 'b.md': entry('B') },
    },
  });
  const { entries, categories, notes } = await readDirectory(directory, 'en');
  t.same([entries.length, categories.length], [1, 1]);
  t.same(
    notes.map(({ where, message }) => `${where}: ${message}`),
    [
      'stray.md: Ignored: an entry belongs in the folder of its category.',
      'general/nested/: Ignored: categories do not nest.',
    ],
  );
});

t.test('every problem of every file is told at once', async (t) => {
  const directory = t.testdir({
    'Bad Name': { 'a.md': entry('A') },
    one: { '_category.md': '---\nname: x\n---\n', 'a.md': entry('*A'), 'b.md': 'text', 'c.md': entry('C') },
    two: { 'c.md': entry('C again'), 'c.de.md': entry('C auf Deutsch'), 'd.md': '' },
  });
  writeFileSync(`${directory}/two/d.md`, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe4, 0x0a]));
  const error = await readDirectory(directory, 'en').catch((error: unknown) => error);
  t.ok(error instanceof ContentError);
  const expected = [
    /^Bad Name\/: the folder's name must be lower-case letters/,
    /^one\/_category\.md: title: /,
    /^one\/_category\.md: unknown field "name"\./,
    /^one\/a\.md: /,
    /^one\/b\.md: there is no front matter/,
    /^two\/d\.md: the file is not UTF-8 text$/,
    /^two\/c\.md: the slug c \(en\) is taken by one\/c\.md$/,
  ];
  const problems = error instanceof ContentError ? error.problems : [];
  t.equal(problems.length, expected.length, problems.join('\n'));
  expected.forEach((problem, n) => {
    t.match(problems[n], problem);
  });
});

t.test('a byte order mark stays with its file', async (t) => {
  const directory = t.testdir({ general: { 'a.md': `\uFEFF${entry('A')}` } });
  const { entries } = await readDirectory(directory, 'en');
  t.match(entries[0]?.file?.frame.prefix, /^\uFEFF---/);
});

t.test('an empty directory is content without anything in it', async (t) => {
  t.same(await readDirectory(t.testdir({}), 'en'), { categories: [], entries: [], synonyms: [], notes: [] });
});

t.test('synonyms stand beside the folders, a file a language', async (t) => {
  const directory = t.testdir({
    'synonyms.txt': '\uFEFF2fa, mfa\r\n# more to come\n\nalone\n',
    'synonyms.pt-BR.txt': 'sala, quarto\n',
    'synonyms.md.bak': 'x',
    'other.txt': 'x',
  });
  const { synonyms, notes } = await readDirectory(directory, 'en');
  t.same(synonyms, [
    { locale: 'pt-BR', text: 'sala, quarto\n' },
    { locale: 'en', text: '\uFEFF2fa, mfa\r\n# more to come\n\nalone\n' },
  ]);
  t.match(notes, [{ level: 'warning', where: 'synonyms.txt:4' }]);
  t.same((await readDirectory(t.testdir({ a: {} }), 'en')).synonyms, []);
});

t.test('synonyms that are no text, or that two files could hold, are refused', async (t) => {
  const directory = t.testdir({ 'synonyms.en.txt': 'a, b', 'synonyms.de.txt': '' });
  writeFileSync(`${directory}/synonyms.de.txt`, Buffer.from([0xff, 0xfe, 0x61]));
  await t.rejects(
    readDirectory(directory, 'en'),
    new ContentError([
      'synonyms.de.txt: the file is not UTF-8 text',
      'synonyms.en.txt: en is the default language; its file is synonyms.txt',
    ]),
  );
});
