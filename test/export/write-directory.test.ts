import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import t from 'tap';
import { writeDirectory } from '../../src/export/write-directory.ts';
import type { ContentFileText } from '../../src/import/sources/directory/write-file.ts';

async function* from(files: Record<string, string>): AsyncGenerator<ContentFileText> {
  for (const [path, text] of Object.entries(files)) yield { path, text };
}

t.test('folders and files are made as they are needed', async (t) => {
  const directory = `${t.testdir({})}/new/content`;
  const report = await writeDirectory(directory, from({ 'a/b.md': '\uFEFFx\r\n' }));
  t.same(report, { written: ['a/b.md'], unchanged: 0, removed: [] });
  t.equal(readFileSync(`${directory}/a/b.md`, 'utf8'), '\uFEFFx\r\n');
});

t.test('a file that is the same already is not touched', async (t) => {
  const directory = t.testdir({ a: { 'b.md': 'x', 'c.md': 'x' } });
  utimesSync(`${directory}/a/b.md`, 1, 1);
  const report = await writeDirectory(directory, from({ 'a/b.md': 'x', 'a/c.md': 'y' }));
  t.same(report, { written: ['a/c.md'], unchanged: 1, removed: [] });
  t.equal(statSync(`${directory}/a/b.md`).mtimeMs, 1_000);
});

t.test('pruning removes what an import would read, and nothing else', async (t) => {
  const content = {
    'README.md': 'x',
    'stray.md': 'x',
    'notes.txt': 'x',
    'synonyms.de.txt': 'x',
    '.git': { 'x.md': 'x' },
    a: {
      'b.md': 'x',
      'old.md': 'x',
      'README.md': 'x',
      '.hidden.md': 'x',
      'c.png': 'x',
      deep: { 'd.md': 'x' },
    },
    empty: { 'old.md': 'x' },
  };
  const directory = t.testdir(content);
  const list = () => readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const before = list();
  t.same((await writeDirectory(directory, from({ 'a/b.md': 'x' }))).removed, [], 'only when asked to');
  t.same(list(), before);
  const { removed } = await writeDirectory(directory, from({ 'a/b.md': 'x' }), { prune: true });
  t.same(removed, ['a/old.md', 'empty/old.md', 'synonyms.de.txt']);
  t.same(
    list(),
    before.filter((path) => !removed.includes(path)),
  );
});

t.test('a file that is elsewhere now is not left behind, unless another is there', async (t) => {
  const directory = t.testdir({ a: { 'old.md': 'x', 'taken.md': 'x', 'mine.md': 'x' } });
  async function* files(): AsyncGenerator<ContentFileText> {
    yield { path: 'a/new.md', text: 'x', formerPath: 'a/old.md' };
    yield { path: 'a/newer.md', text: 'x', formerPath: 'a/taken.md' };
    yield { path: 'a/taken.md', text: 'y' };
  }
  t.match(await writeDirectory(directory, files()), { removed: ['a/old.md'] });
  t.match(await writeDirectory(directory, files()), { removed: [] }, 'and again: it is gone');
  t.same(readdirSync(`${directory}/a`).sort(), ['mine.md', 'new.md', 'newer.md', 'taken.md']);
});
