import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { listFolder } from '../../../../src/import/sources/directory/list-folder.ts';

t.test('tells what is in a folder, in natural order, without what is hidden', async (t) => {
  const folder = t.testdir({ 'q10.md': '', 'q2.md': '', '.hidden': '', b: {}, a: {}, '.git': {} });
  t.same(listFolder(folder), {
    files: ['q2.md', 'q10.md'],
    folders: ['a', 'b'],
    links: [],
    others: [],
    unreadable: [],
  });
});

t.test('tells where links lead, and passes over what is neither', async (t) => {
  const folder = t.testdir({ 'a.md': '', b: {} });
  for (const [name, to] of [
    ['file.md', 'a.md'],
    ['folder', 'b'],
    ['loop', 'loop'],
    ['nowhere', 'gone'],
  ] as const) {
    symlinkSync(to, join(folder, name));
  }
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  t.match(listFolder(folder), {
    files: ['a.md'],
    folders: ['b'],
    links: [
      { name: 'file.md', to: 'file' },
      { name: 'folder', to: 'folder' },
      { name: 'loop', to: undefined },
      { name: 'nowhere', to: undefined },
    ],
    others: ['pipe.md'],
  });
});

t.test('a name that is no UTF-8 is told as such', async (t) => {
  const folder = t.testdir({ 'a\ufffd.md': '' });
  const bytes = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
  writeFileSync(bytes('caf\xe9.md'), 'x');
  mkdirSync(bytes('caf\xe9'));
  t.match(listFolder(folder), {
    files: ['a\ufffd.md'],
    folders: [],
    unreadable: ['caf\ufffd', 'caf\ufffd.md'],
  });
});

t.test('a folder that is not there is an error of the file system', async (t) => {
  t.throws(() => listFolder(join(t.testdir({}), 'gone')), { code: 'ENOENT' });
});
