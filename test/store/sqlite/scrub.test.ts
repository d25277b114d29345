import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import t, { type Test } from 'tap';
import { openReader, openWriter } from '../../../src/store/sqlite/connection.ts';
import { scrub } from '../../../src/store/sqlite/scrub.ts';
import { openStore } from '../../../src/store/store.ts';
import { entryRow, fill } from '../rows.ts';

const WORD = 'wombatland';

const has = (path: string, word = WORD): boolean =>
  ['', '-wal', '-shm'].some((suffix) => readFileSync(path + suffix, 'latin1').includes(word));

/** A database with a word that was deleted again, among much that moved. */
const setUp = async (t: Test) => {
  const path = `${t.testdir({})}/lectern.db`;
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  const rows = Array.from({ length: 300 }, (_, n) => ({ id: `e${n}`, answer: `${n} `.repeat(n) }));
  await fill(store, ...rows, { id: 'secret', answer: `${WORD} `.repeat(50), question: WORD });
  await store.write(async ({ write }) => {
    for (const row of rows.slice(0, 200))
      await write.updateEntry(entryRow({ ...row, answer: 'x'.repeat(900) }));
    await write.deleteEntry('secret');
    await write.noteTraces();
    await write.touch(2);
  });
  return { path, store };
};

t.test('nothing that was deleted is left in the file, nor in its log', async (t) => {
  const { path, store } = await setUp(t);
  t.ok(has(path), 'it was there');
  const before = await store.entries.findById('e7');
  t.equal(await scrub(path), true);
  t.notOk(has(path));
  t.equal(statSync(`${path}-wal`).size, 0);
  t.same(await store.entries.findById('e7'), before);
  t.equal(openWriter(path).pragma('integrity_check', { simple: true }), 'ok');
});

t.test('others go on reading and writing', async (t) => {
  const { path, store } = await setUp(t);
  const reader = openReader(path);
  t.teardown(() => reader.close());
  const done = scrub(path);
  const rows: unknown[] = [];
  for (let n = 0; n < 20; n += 1) rows.push(reader.prepare('SELECT count(*) FROM entries').pluck().get());
  await store.write(({ write }) => write.touch(3));
  t.equal(await done, true);
  t.same(new Set(rows), new Set([300]));
  t.equal((await store.state()).modifiedAt, 3);
});

t.test(
  'as long as somebody reads what was there before, the log cannot be emptied',
  { timeout: 60_000 },
  async (t) => {
    const { path, store } = await setUp(t);
    const reader = openReader(path);
    t.teardown(() => reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entries').get();
    await store.write(({ write }) => write.touch(3));
    t.equal(await store.scrub(), false);
    t.equal((await store.state()).traces, 1, 'and it is remembered');
    reader.exec('COMMIT');
    t.equal(await store.scrub(), true);
    t.equal((await store.state()).traces, 0);
    t.notOk(has(path));
  },
);

t.test('what cannot be opened, and a thread that ends, are told', async (t) => {
  const folder = t.testdir({ 'ends.js': '' });
  await t.rejects(scrub(`${folder}/none.db`), { code: /SQLITE_CANTOPEN/ });
  await t.rejects(scrub('', pathToFileURL(`${folder}/ends.js`)), { message: /ended before/ });
  writeFileSync(`${folder}/text.db`, 'No database. '.repeat(1_000));
  await t.rejects(scrub(`${folder}/text.db`), { code: 'SQLITE_NOTADB' });
});
