import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { ContentError } from '../../../../src/import/sources/directory/content-set.ts';
import { readDirectory, scanDirectory } from '../../../../src/import/sources/directory/read-directory.ts';
import { MAX_FILE_BYTES } from '../../../../src/import/sources/read-text-file.ts';
import { asNobody } from '../../../support/as-nobody.ts';

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
  t.match(entries[0]?.file?.envelope.prefix, /^\uFEFF---/);
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
    { locale: 'pt-BR', path: 'synonyms.pt-BR.txt', text: 'sala, quarto\n' },
    { locale: 'en', path: 'synonyms.txt', text: '\uFEFF2fa, mfa\r\n# more to come\n\nalone\n' },
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

const problemsOf = async (directory: string): Promise<readonly string[]> => {
  const error = await readDirectory(directory, 'en').catch((error: unknown) => error);
  return error instanceof ContentError ? error.problems : [];
};

t.test('files without a place are in the order in which people count', async (t) => {
  const names = ['q2', 'q10', 'q16', 'q150'];
  const general = Object.fromEntries(names.toReversed().map((name) => [`${name}.md`, entry(name)]));
  const { entries } = await readDirectory(t.testdir({ general }), 'en');
  t.same(
    entries.map(({ slug }) => slug),
    names,
  );
});

t.test(
  'an entry may be called as a README is, or in any other way, where its file says the slug',
  async (t) => {
    const told = (slug: string): string => entry('A').replace('---\n', `---\nslug: ${slug}\n`);
    const directory = t.testdir({
      'Not a slug': { '_category.md': '---\ntitle: Con\nslug: con\n---\n', 'x.md': entry('X') },
      general: { 'README.md': 'About', 'readme-first.md': entry('R'), 'Entry 1.de.md': told('readme') },
    });
    const { entries, categories } = await readDirectory(directory, 'en');
    t.same(
      entries.map(({ category, slug, locale }) => `${category}/${slug} ${locale}`),
      ['general/readme de', 'general/readme-first en', 'con/x en'],
    );
    t.same(
      categories.map(({ slug }) => slug),
      ['general', 'con'],
    );
  },
);

t.test('a slug is had once, however it is told', async (t) => {
  const category = (slug: string): string => `---\ntitle: T\nslug: ${slug}\n---\n`;
  const directory = t.testdir({
    a: { 'x.md': entry('X'), 'y.md': entry('Y').replace('---\n', '---\nslug: x\n') },
    b: { '_category.md': category('a'), 'z.md': entry('Z') },
    c: { '_category.md': category('Not one') },
  });
  t.same(await problemsOf(directory), [
    'c/_category.md: slug: must be lower-case letters, digits and single hyphens',
    'b/_category.md: the slug a is taken by a/',
    'a/y.md: the slug x (en) is taken by a/x.md',
  ]);
});

t.test('links are not followed, and what could be content is told', async (t) => {
  const outside = t.testdir({
    'secret.md': entry('Secret?'),
    folder: { 'x.md': entry('X') },
    faq: { general: { 'a.md': entry('A') } },
  });
  const directory = `${outside}/faq`;
  symlinkSync('../../secret.md', `${directory}/general/secret.md`);
  symlinkSync('../../secret.md', `${directory}/general/LICENSE`);
  symlinkSync('../folder', `${directory}/folder`);
  symlinkSync('..', `${directory}/general/loop`);
  symlinkSync('../secret.md', `${directory}/synonyms.txt`);
  const { entries, notes } = await readDirectory(directory, 'en');
  t.same(
    entries.map(({ slug }) => slug),
    ['a'],
  );
  t.same(
    notes.map(({ where, message }) => `${where}: ${message}`),
    ['folder', 'synonyms.txt', 'general/loop', 'general/secret.md'].map(
      (path) => `${path}: Ignored: symbolic links are not followed.`,
    ),
  );
});

t.test('refuses more files than it may hold at once', async (t) => {
  const files = { 'a.md': entry('A'), 'b.md': entry('B') };
  const directory = t.testdir({ general: files, other: { 'c.md': entry('C') } });
  t.equal((await scanDirectory(directory, 'en', 3)).content.entries.length, 3);
  await t.rejects(scanDirectory(directory, 'en', 2), new ContentError(['There are more than 2 files.']));
});

t.test('what is neither a file nor a folder is told and not read: reading it might never end', async (t) => {
  const directory = t.testdir({ general: { 'a.md': entry('A') } });
  for (const name of ['general/pipe.md', 'general/other']) execFileSync('mkfifo', [join(directory, name)]);
  const { entries, notes } = await readDirectory(directory, 'en');
  t.equal(entries.length, 1);
  t.same(
    notes.map(({ where, message }) => `${where}: ${message}`),
    ['general/pipe.md: Ignored: it is neither a file nor a folder.'],
  );
});

t.test('names and files that cannot be read are problems like others', async (t) => {
  const directory = t.testdir({
    general: { 'a.md': entry('A'), 'nul.md': entry('A').replace('Answer', 'An\0swer'), 'large.md': '' },
    closed: { 'x.md': '' },
    'synonyms.txt': 'a, \0',
    noted: { '_category.md': '---\ntitle: T\n---\n\0' },
  });
  const bytes = (path: string): Buffer =>
    Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(path, 'latin1')]);
  writeFileSync(bytes('general/caf\xe9.md'), entry('Café?'));
  writeFileSync(bytes('general/caf\xe9.png'), '');
  truncateSync(`${directory}/general/large.md`, MAX_FILE_BYTES + 1);
  chmodSync(`${directory}/closed`, 0o000);
  const { problems } = await asNobodyReads(directory);
  chmodSync(`${directory}/closed`, 0o755);
  t.same(
    problems.map(({ path, problem }) => `${path}: ${problem}`),
    [
      'synonyms.txt: the file holds NUL characters',
      'closed/: this user may not read it',
      'general/caf\ufffd.md: the name is not UTF-8 text',
      `general/large.md: the file has ${MAX_FILE_BYTES + 1} bytes; at most ${MAX_FILE_BYTES} are possible`,
      'general/nul.md: the file holds NUL characters',
      'noted/_category.md: the file holds NUL characters',
    ],
  );
});

/** All of a small directory is read at once. */
const asNobodyReads = (directory: string) => asNobody(() => scanDirectory(directory, 'en'));

t.test('a directory that cannot be read is refused', async (t) => {
  const directory = `${t.testdir({})}/gone`;
  t.same(await problemsOf(directory), [`${directory}: it is gone`]);
});
