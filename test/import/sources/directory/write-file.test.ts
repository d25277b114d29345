import t from 'tap';
import { parseEntryFile } from '../../../../src/import/sources/directory/content-file.ts';
import {
  type KnownFile,
  writeCategoryFile,
  writeEntryFile,
} from '../../../../src/import/sources/directory/write-file.ts';
import type { StoredEntry } from '../../../../src/store/rows.ts';
import { categoryRow, entryRow } from '../../../store/rows.ts';

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

const write = (entry: StoredEntry, file?: KnownFile, unchanged = false) =>
  writeEntryFile(entry, PATH, file, unchanged);

t.test('an entry without a file gets one that says everything', async (t) => {
  const entry = stored({
    aliases: ['How do I delete a space?'],
    tags: ['spaces'],
    status: 'draft',
    sourceTitle: 'FAQ',
    sourceUrl: 'https://example.org/',
  });
  t.match(write(entry), {
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
  const { text } = write(stored({ sourceTitle: 'FAQ' }));
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
  const { path, text } = write(entry);
  t.match(parseEntryFile(path, text, 'en'), {
    value: { question: entry.question, aliases: entry.aliases, answer: entry.answer, locale: 'en' },
  });
});

t.test('an unchanged file is given back byte for byte', async (t) => {
  const prefix = '\uFEFF---\r\nquestion:   "odd"   # and wrong\r\n---\r\n\r\n';
  const { text } = write(
    stored({ answer: 'One\nTwo' }),
    known(prefix, { crlf: 1, suffix: '\r\n\r\n' }),
    true,
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
  const { text } = write(entry, known(PREFIX));
  t.equal(
    text,
    `${PREFIX.replace('position: 7   # first', 'position: 8 # first')
      .replace('revision: 1', 'revision: 2')
      .replace("[ 'b',  a ]", "[ 'b', a ]")}No.\n`,
  );
});

t.test('fields that an entry has no more go, new ones come last', async (t) => {
  const { text } = write(
    stored({ aliases: ['New'] }),
    known('---\nquestion: Can spaces be deleted?\ntags:\n- old\nstatus: draft\n---\n'),
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
  const { text } = write(stored({ answer: 'A\nB' }), known(prefix, { crlf: 1, suffix: '' }));
  t.match(text, /^\uFEFF--- \r\n# c\r\nquestion: Can spaces be deleted\?\r\nposition: 1\r\n/);
  t.match(text, /updatedBy: twilight\r\n---\r\n\r\n\r\nA\r\nB$/);
  t.notMatch(text, /[^\r]\n/);
});

t.test('front matter that cannot be read any more is written whole', async (t) => {
  const { text } = write(stored(), known('---\nquestion: 404\nold: x\n---\n'));
  t.match(text, /^---\nquestion: Can spaces be deleted\?\nold: x\nposition: 1\n/);
});

t.test('front matter that says all of it already stays as it is, whatever its form', async (t) => {
  const prefix = PREFIX.replace('position: 7', 'position:    1').replace("tags: [ 'b',  a ]", 'tags:   [ ]');
  const { text } = write(stored({ sourceTitle: 'FAQ' }), known(prefix));
  t.equal(text, `${prefix}Yes.\n`);
});

t.test('a slug that the name of the file does not say is in the front matter', async (t) => {
  const entry = stored({ slug: 'readme' });
  const path = 'general/entry-readme.md';
  const { text } = writeEntryFile(entry, path, undefined, false);
  t.match(text, '---\nquestion: Can spaces be deleted?\nslug: readme\nposition');
  t.match(parseEntryFile(path, text, 'en'), { value: { slug: 'readme', category: 'general' } });
  const file = known('---\nquestion: Can spaces be deleted?\nslug: readme # not its name\n---\n', { path });
  t.match(writeEntryFile(entry, path, file, false).text, 'slug: readme # not its name\n');
  t.notMatch(writeEntryFile(stored(), PATH, file, false).text, 'slug', 'and goes when the name says it');
});

const CATEGORY_PATH = 'general/_category.md';

t.test('a category is written by the same rules', async (t) => {
  const category = categoryRow({ slug: 'general', title: 'General', position: 2, description: '' });
  t.match(writeCategoryFile(category, CATEGORY_PATH, undefined, false), {
    path: CATEGORY_PATH,
    text: '---\ntitle: General\nposition: 2\n---\n',
  });
  const file = known('---\ntitle: General # c\n---', { suffix: '' });
  const textOf = (row: typeof category, unchanged = false, path = CATEGORY_PATH): string =>
    writeCategoryFile(row, path, file, unchanged).text;
  t.equal(textOf(category, true), '---\ntitle: General # c\n---');
  t.equal(textOf(category), '---\ntitle: General # c\nposition: 2\n---');
  t.equal(
    textOf({ ...category, description: 'About.' }),
    '---\ntitle: General # c\nposition: 2\n---\n\nAbout.',
  );
  t.match(textOf(category, false, 'category-general/_category.md'), '\nslug: general\n');
});

t.test('a file that is elsewhere now tells where it was', async (t) => {
  const file = known('---\nquestion: Can spaces be deleted?\n---\n\n');
  t.match(writeEntryFile(stored(), 'other/can-spaces-be-deleted.md', file, false), {
    path: 'other/can-spaces-be-deleted.md',
    formerPath: PATH,
  });
  t.notOk('formerPath' in write(stored(), file));
  const category = known('---\n---\n', { path: 'old/_category.md' });
  t.match(writeCategoryFile(categoryRow({ slug: 'new' }), 'new/_category.md', category, false), {
    path: 'new/_category.md',
    formerPath: 'old/_category.md',
  });
});
