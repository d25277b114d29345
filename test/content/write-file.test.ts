import t from 'tap';
import { parseEntryFile } from '../../src/content/content-file.ts';
import { type KnownFile, writeCategoryFile, writeEntryFile } from '../../src/content/write-file.ts';
import type { StoredEntry } from '../../src/store/entries.ts';
import { categoryRow, entryRow } from '../store/rows.ts';

const stored = (over: Partial<StoredEntry> = {}): StoredEntry => ({
  ...entryRow({
    slug: 'can-spaces-be-deleted',
    aliases: [],
    answer: 'Yes.',
    createdAt: Date.UTC(2025, 5, 13, 11, 49),
    updatedAt: Date.UTC(2025, 5, 13, 11, 53, 36),
  }),
  category: { slug: 'general', title: 'General', modifiedAt: 1 },
  ...over,
});

const PATH = 'general/can-spaces-be-deleted.md';
const known = (prefix: string, over: Partial<KnownFile> = {}): KnownFile => ({
  path: PATH,
  prefix,
  suffix: '\n',
  crlf: 0,
  ...over,
});

t.test('an entry without a file gets one that says everything', async (t) => {
  const entry = stored({
    aliases: ['How do I delete a space?'],
    tags: ['spaces'],
    status: 'draft',
    sourceTitle: 'FAQ',
    sourceUrl: 'https://example.org/',
  });
  t.same(writeEntryFile(entry, undefined, false, 'en'), {
    path: PATH,
    text: `---
question: Can spaces be deleted?
aliases:
  - How do I delete a space?
tags:
  - spaces
position: 1
status: draft
revision: 1
createdAt: 2025-06-13T11:49:00Z
createdBy: twilight
updatedAt: 2025-06-13T11:53:36Z
updatedBy: twilight
source:
  title: FAQ
  url: https://example.org/
---

Yes.
`,
  });
});

t.test('what an entry does not have is left out', async (t) => {
  const { text } = writeEntryFile(stored({ sourceTitle: 'FAQ' }), undefined, false, 'en');
  t.notMatch(text, /aliases|tags|status|url/);
  t.match(text, 'source:\n  title: FAQ\n---');
});

t.test('a written file reads as the entry that it was written from', async (t) => {
  const question = '#1: "quotes", \'more\', {braces}, * & ! | > % @ ` — and 日本 ';
  const entry = stored({
    question: question.trim(),
    aliases: ['- x', 'true', '404', 'a: b'],
    answer: '---\n\n# x',
  });
  const { path, text } = writeEntryFile(entry, undefined, false, 'en');
  t.match(parseEntryFile(path, text, 'en'), {
    value: { question: entry.question, aliases: entry.aliases, answer: entry.answer, locale: 'en' },
  });
});

t.test('the file name tells the language, unless it is the default', async (t) => {
  const pathOf = (locale: string, file?: KnownFile): string =>
    writeEntryFile(stored({ locale }), file, false, 'en').path;
  t.equal(pathOf('en'), PATH);
  t.equal(pathOf('de'), 'general/can-spaces-be-deleted.de.md');
  t.equal(
    pathOf('de', known('---\nlocale: de\n---\n')),
    PATH,
    'a file that tells it inside stays where it is',
  );
  t.equal(
    pathOf('de', known('---\n---\n', { path: 'general/old-slug.md' })),
    'general/can-spaces-be-deleted.de.md',
  );
  t.equal(pathOf('en', known('---\n---\n', { path: 'other/can-spaces-be-deleted.md' })), PATH);
});

t.test('an unchanged file is given back byte for byte', async (t) => {
  const prefix = '\uFEFF---\r\nquestion:   "odd"   # and wrong\r\n---\r\n\r\n';
  const { text } = writeEntryFile(
    stored({ answer: 'One\nTwo' }),
    known(prefix, { crlf: 1, suffix: '\r\n\r\n' }),
    true,
    'en',
  );
  t.equal(text, `${prefix}One\r\nTwo\r\n\r\n`);
});

const PREFIX = `---
# Ask the space team.
tags: [ 'b',  a ] # ordered by weight
question: 'Can spaces be deleted?'

status: published
aliases: []
position: 7   # first
revision: 1
createdAt: "2025-06-13T13:49:00+02:00"
createdBy: twilight
updatedAt: 2025-06-13T11:53:36.000Z
updatedBy: >-
  twilight
source: { url: null, title: FAQ }
---

`;

t.test('of a changed entry only what differs is written anew: order, comments and quotes stay', async (t) => {
  const entry = stored({ tags: ['b', 'a'], sourceTitle: 'FAQ', position: 8, revision: 2, answer: 'No.' });
  const { text } = writeEntryFile(entry, known(PREFIX), false, 'en');
  t.equal(
    text,
    `${PREFIX.replace('position: 7   # first', 'position: 8 # first')
      .replace('revision: 1', 'revision: 2')
      .replace("[ 'b',  a ]", "[ 'b', a ]")}No.\n`,
  );
});

t.test('fields that an entry has no more go, new ones come last', async (t) => {
  const { text } = writeEntryFile(
    stored({ aliases: ['New'] }),
    known('---\nquestion: Can spaces be deleted?\ntags:\n- old\nstatus: draft\n---\n'),
    false,
    'en',
  );
  t.equal(
    text,
    `---
question: Can spaces be deleted?
aliases:
- New
position: 1
revision: 1
createdAt: 2025-06-13T11:49:00Z
createdBy: twilight
updatedAt: 2025-06-13T11:53:36Z
updatedBy: twilight
---
Yes.
`,
  );
});

t.test('a byte order mark, CR LF and blank lines stay when front matter changes', async (t) => {
  const prefix = '\uFEFF--- \r\n# c\r\nquestion: Old\r\n---\r\n\r\n\r\n';
  const { text } = writeEntryFile(
    stored({ answer: 'A\nB' }),
    known(prefix, { crlf: 1, suffix: '' }),
    false,
    'en',
  );
  t.match(text, /^\uFEFF--- \r\n# c\r\nquestion: Can spaces be deleted\?\r\nposition: 1\r\n/);
  t.match(text, /updatedBy: twilight\r\n---\r\n\r\n\r\nA\r\nB$/);
  t.notMatch(text, /[^\r]\n/);
});

t.test('front matter that cannot be read any more is written whole', async (t) => {
  const { text } = writeEntryFile(stored(), known('---\nquestion: 404\nold: x\n---\n'), false, 'en');
  t.match(text, /^---\nquestion: Can spaces be deleted\?\nold: x\nposition: 1\n/);
});

t.test('a category is written by the same rules', async (t) => {
  const category = categoryRow({ slug: 'general', title: 'General', position: 2, description: '' });
  t.same(writeCategoryFile(category, undefined, false), {
    path: 'general/_category.md',
    text: '---\ntitle: General\nposition: 2\n---\n',
  });
  const file = known('---\ntitle: General # c\n---', { suffix: '' });
  t.equal(writeCategoryFile(category, file, true).text, '---\ntitle: General # c\n---');
  t.equal(writeCategoryFile(category, file, false).text, '---\ntitle: General # c\nposition: 2\n---');
  t.equal(
    writeCategoryFile({ ...category, description: 'About.' }, file, false).text,
    '---\ntitle: General # c\nposition: 2\n---\n\nAbout.',
  );
});

t.test('a file that is elsewhere now tells where it was', async (t) => {
  const prefix = '---\nquestion: Can spaces be deleted?\n---\n\n';
  const moved = stored({ category: { slug: 'other', title: 'Other', modifiedAt: 1 } });
  t.match(writeEntryFile(moved, known(prefix), false, 'en'), {
    path: 'other/can-spaces-be-deleted.md',
    formerPath: PATH,
  });
  t.notOk('formerPath' in writeEntryFile(stored(), known(prefix), false, 'en'));
  const category = categoryRow({ slug: 'new' });
  t.match(writeCategoryFile(category, known('---\n---\n', { path: 'old/_category.md' }), false), {
    path: 'new/_category.md',
    formerPath: 'old/_category.md',
  });
});
