import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { MAX_PAGE_BYTES, readSource } from '../../src/import/read-source.ts';
import { ContentError } from '../../src/import/sources/directory/content-set.ts';
import { MAX_LINE_BYTES, MAX_LINE_ERRORS } from '../../src/import/sources/lines/line-limits.ts';
import { asNobody } from '../support/as-nobody.ts';
import { line } from './lines.ts';

const slugs = async (source: string): Promise<string[]> =>
  (await readSource(source, 'en')).entries.map(({ category, slug }) => `${category}/${slug}`);

t.test('a directory is read as a content directory', async (t) => {
  const directory = t.testdir({ general: { 'a.md': '---\nquestion: A?\n---\nAnswer.\n' } });
  t.same(await slugs(directory), ['general/a']);
});

t.test('a Markdown file is read as a FAQ page', async (t) => {
  const directory = t.testdir({
    'FAQ.MD': '# FAQ\n\n## What is it?\n\nA thing.\n\n## Does it work?\n\nYes.\n',
  });
  const found = await slugs(`${directory}/FAQ.MD`);
  t.same(
    found.map((path) => path.split('/')[1]),
    ['what-is-it', 'does-it-work'],
  );
});

t.test('what can be neither is refused by name', async (t) => {
  const directory = t.testdir({ 'faq.txt': 'x', 'empty.md': '\n' });
  const refused = async (name: string, problem: RegExp) => {
    const error = await readSource(`${directory}/${name}`, 'en').catch((error: unknown) => error);
    t.ok(error instanceof ContentError);
    t.match(error, { message: problem });
  };
  await refused('nowhere', /nowhere: there is no such file or directory$/);
  await refused('faq.txt', /faq\.txt: this is no Markdown file \(\.md\)/);
  await refused('empty.md', /empty\.md: no question was found on this page$/);
});

t.test('lines of JSON are read as such, with what is lost in their answers', async (t) => {
  const lines = [line(), line({ slug: 'b', answer: 'See [this](#).' })].map((each) => JSON.stringify(each));
  const directory = t.testdir({ 'faq.ndjson': lines.join('\n'), 'faq.JSONL': lines.join('\n') });
  t.same(await slugs(`${directory}/faq.JSONL`), ['general/can-spaces-be-renamed', 'general/b']);
  t.match(await readSource(`${directory}/faq.ndjson`, 'en'), {
    comesOnce: true,
    notes: [{ level: 'warning', where: `${directory}/faq.ndjson:2` }],
  });
});

t.test('what is wrong with lines is told by the file and their numbers', async (t) => {
  const many = '{\n'.repeat(MAX_LINE_ERRORS + 2);
  const directory = t.testdir({
    'some.ndjson': `{"question":"A?"}\n{\n`,
    'many.ndjson': many,
    'long.ndjson': 'x'.repeat(MAX_LINE_BYTES + 1),
  });
  const problemsOf = async (name: string): Promise<string[]> => {
    const error: unknown = await readSource(`${directory}/${name}`, 'en').catch((error: unknown) => error);
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => problem.replace(`${directory}/`, ''));
  };
  t.same(await problemsOf('some.ndjson'), [
    'some.ndjson:1: "answer": must be given.',
    'some.ndjson:1: "category": must be given.',
    'some.ndjson:2: The line is not JSON.',
  ]);
  const found = await problemsOf('many.ndjson');
  t.equal(found.length, MAX_LINE_ERRORS + 1);
  t.equal(found.at(-1), '… and 2 more');
  t.same(await problemsOf('long.ndjson'), ['long.ndjson: Line 1 is longer than 2097152 bytes.']);
});

t.test('what is neither a file nor a directory is refused: reading it might never end', async (t) => {
  // The path of a socket has at most some hundred bytes.
  const folder = mkdtempSync(join(tmpdir(), 'lectern-source-'));
  const socket = join(folder, 'x.ndjson');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  t.teardown(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await t.rejects(
    readSource(socket, 'en'),
    new ContentError([`${socket}: this is neither a file nor a directory`]),
  );
});

t.test('a page that is no UTF-8, or too large, is refused', async (t) => {
  const folder = t.testdir({});
  const page = join(folder, 'faq.md');
  writeFileSync(page, Buffer.from('# FAQ\n\n## Warum nicht f\xfcr alle?\n\nDarum.\n', 'latin1'));
  await t.rejects(readSource(page, 'en'), new ContentError([`${page}: the file is not UTF-8 text`]));
  writeFileSync(page, Buffer.from('\uFEFF# FAQ\n\n## Why?\n\nSo.\n', 'utf16le'));
  await t.rejects(readSource(page, 'en'), new ContentError([`${page}: the file is not UTF-8 text`]));
  writeFileSync(page, '');
  truncateSync(page, MAX_PAGE_BYTES + 1);
  await t.rejects(
    readSource(page, 'en'),
    new ContentError([
      `${page}: the file has ${MAX_PAGE_BYTES + 1} bytes; at most ${MAX_PAGE_BYTES} are possible`,
    ]),
  );
});

t.test('a file of lines that cannot be read is told in a sentence', async (t) => {
  const file = join(t.testdir({ 'faq.ndjson': '{}' }), 'faq.ndjson');
  chmodSync(file, 0o000);
  const reading = asNobody(() => readSource(file, 'en'));
  await t.rejects(reading, new ContentError([`${file}: this user may not read it`]));
});

t.test('a page without a question is refused', async (t) => {
  const page = join(t.testdir({ 'faq.md': '# FAQ\n\nNothing is asked here.\n' }), 'faq.md');
  await t.rejects(readSource(page, 'en'), new ContentError([`${page}: no question was found on this page`]));
});

t.test('a disk that fails while lines are read is no fault of the content', async (t) => {
  const file = join(t.testdir({}), 'faq.ndjson');
  // A file of Linux that opens, and cannot be read from its beginning.
  symlinkSync('/proc/self/mem', file);
  await t.rejects(readSource(file, 'en'), { code: 'EIO' });
});
