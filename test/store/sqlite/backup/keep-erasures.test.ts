import t, { type Test } from 'tap';
import { revisionOf } from '../../../../src/entries/write/record.ts';
import { INDEX_VERSION } from '../../../../src/search/index/index-version.ts';
import { backUp } from '../../../../src/store/sqlite/backup/back-up.ts';
import { keepErasures } from '../../../../src/store/sqlite/backup/keep-erasures.ts';
import { restore } from '../../../../src/store/sqlite/backup/restore.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';
import { openStore, type Store } from '../../../../src/store/store.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { changeRow, entryRow, fill } from '../../rows.ts';
import { read } from '../databases.ts';

const WORD = 'wombatland';

const answerOf = (id: string) => ({
  ...{ caller: 'k1', bytes: 9 },
  ...{ key: `key of ${id}`, request: 'x', status: 201, headers: {}, at: 1 },
  body: `{"id":"${id}","answer":"${WORD}"}`,
});

/** Writes the next revision of an entry. */
const write = (store: Store, id: string, revision: number, answer: string): Promise<void> =>
  store.write(async ({ write }) => {
    const row = entryRow({ id, revision, answer, text: answer, updatedAt: revision, contentHash: answer });
    await write.updateEntry(row);
    await write.addRevisions([revisionOf(row, 'general', null)]);
    await write.touch(revision);
  });

/** A backup in which three entries say a word; of the first it is the present state, of the second a former one. */
const setUp = async (t: Test) => {
  const folder = t.testdir({});
  const [path, file] = [`${folder}/lectern.db`, `${folder}/backup.db`];
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  const ids = ['e1', 'e2', 'e3'];
  await fill(store, ...ids.map((id) => ({ id })));
  for (const id of ids) await write(store, id, 2, WORD);
  for (const id of ['e2', 'e3']) await write(store, id, 3, 'Nothing.');
  await store.write(async ({ write }) => {
    for (const id of ids) await write.insertResponse(answerOf(id));
    await write.setIndexVersion(INDEX_VERSION);
    await write.addChanges([changeRow({ entryId: 'e3', slug: `${WORD}-slug` })]);
  });
  await backUp(path, file);
  const options = {
    runtime: testRuntime(),
    keep: false,
    prepare: async (url: string) => openStore(url).close(),
  };
  return { folder, path, file, store, restore: () => restore(file, path, options) };
};

const erase = async (store: Store): Promise<void> => {
  await write(store, 'e1', 3, 'Nothing.');
  await store.write(async ({ write }) => {
    for (const id of ['e1', 'e2']) await write.redactRevision(id, 2, { at: 9, by: 'ann', note: 'why' });
    while (await write.deleteRevisions('e3'));
    await write.deleteEntry('e3');
    await write.insertPurge({ entryId: 'e3', at: 9, by: 'ann' });
    await write.noteTraces();
    await write.touch(9);
  });
};

t.test('what was erased since the backup is not brought back', async (t) => {
  const { store, restore, path } = await setUp(t);
  await erase(store);
  const { undone } = await restore();
  t.same(undone, [{ slug: 'slug-of-e1', locale: 'en' }], 'but for what is its present state');
  t.match(await store.revisions.find('e2', 2), { snapshot: null, redacted: { by: 'ann', note: 'why' } });
  t.equal(await store.entries.findById('e3'), undefined);
  t.match(await store.changes.listAfter(0, 9), [{ entryId: 'e3', slug: 'e3' }]);
  t.equal(await store.idempotentResponses.find('key of e3'), undefined);
  t.equal(read(path, 'SELECT by FROM purges'), 'ann', 'also the next time');
  t.ok(store.isIndexed());
  t.equal((await store.state()).traces, 1, 'traces of it are looked after');
  t.equal(await store.scrub(), true);
  t.equal((await store.state()).traces, 0);
});

t.test('of a backup that has nothing of it nothing is taken', async (t) => {
  const { store, restore } = await setUp(t);
  t.same((await restore()).undone, []);
  t.match(await store.revisions.find('e1', 2), { snapshot: { answer: WORD }, redacted: null });
  t.equal((await store.state()).traces, 0);
});

t.test('a number that is of another history stays', async (t) => {
  const { store, restore } = await setUp(t);
  await store.write(async ({ write }) => {
    await write.deleteRevisions('e2');
    const row = entryRow({ id: 'e2', revision: 2, updatedAt: 77 });
    await write.addRevisions([revisionOf(row, 'general', null)]);
    await write.redactRevision('e2', 2, { at: 9, by: 'ann', note: null });
  });
  t.same((await restore()).undone, []);
  t.match(await store.revisions.find('e2', 2), { snapshot: { answer: WORD } });
});

t.test('a database that cannot be read tells nothing', async (t) => {
  const [restored, former] = [new Database(':memory:'), new Database(':memory:')];
  t.teardown(() => {
    restored.close();
    former.close();
  });
  migrate(restored);
  t.same(keepErasures(restored, former), []);
});
