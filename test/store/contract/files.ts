import type { Test } from 'tap';
import type { FileRow } from '../../../src/store/queries/files.ts';
import type { OpenStore } from '../open.ts';

const file = (path: string, ownerId: string, over: Partial<FileRow> = {}): FileRow => ({
  path,
  ownerId,
  hash: 'sha256-x',
  prefix: '---\n---\n',
  suffix: '\n',
  crlf: 0,
  ...over,
});

/** What is kept of the files that content came from. */
export const filesContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('a file is kept as it was put, in order of path', async (t) => {
    const store = open(t);
    const rows = [file('b.md', 'two', { crlf: 1, prefix: '\uFEFF---\r\n' }), file('a.md', 'one')];
    await store.write(({ write }) => write.putFiles(rows));
    t.same(await store.files.list(), rows.toReversed());
  });

  await t.test('putting replaces what was known of the path and of the owner', async (t) => {
    const store = open(t);
    await store.write(({ write }) => write.putFiles([file('a.md', 'one'), file('b.md', 'two')]));
    await store.write(({ write }) =>
      write.putFiles([file('c.md', 'one', { hash: 'new' }), file('b.md', 'three', { suffix: '' })]),
    );
    t.same(await store.files.list(), [
      file('b.md', 'three', { suffix: '' }),
      file('c.md', 'one', { hash: 'new' }),
    ]);
  });

  await t.test('two owners can exchange their paths, among however many others', async (t) => {
    const store = open(t);
    const many = Array.from({ length: 600 }, (_, n) => file(`m${n}.md`, `owner ${n}`));
    await store.write(({ write }) => write.putFiles(many));
    const rotated = many.map((row, n) => ({ ...row, ownerId: `owner ${(n + 1) % 600}` }));
    await store.write(({ write }) => write.putFiles(rotated));
    t.same(
      new Set((await store.files.list()).map((row) => `${row.path} ${row.ownerId}`)),
      new Set(rotated.map((row) => `${row.path} ${row.ownerId}`)),
    );
  });

  await t.test(
    'a text of a file is known once, however often it was exchanged, and with others of it',
    async (t) => {
      const store = open(t);
      const text = (hash: string) => ({ path: 'a.md', hash, ownerId: 'one' });
      await store.write(({ write }) => write.addExchangedFiles([text('x'), text('y'), text('x')]));
      await store.write(({ write }) => write.addExchangedFiles([text('y')]));
      t.same((await store.files.exchanged()).map(({ hash }) => hash).sort(), ['x', 'y']);
    },
  );

  await t.test('files are deleted by their owners', async (t) => {
    const store = open(t);
    await store.write(({ write }) => write.putFiles([file('a.md', 'one'), file('b.md', 'two')]));
    await store.write(({ write }) => write.deleteFiles(['one', 'nobody']));
    t.same(
      (await store.files.list()).map((row) => row.ownerId),
      ['two'],
    );
  });
};
