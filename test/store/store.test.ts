import t from 'tap';
import { INDEX_VERSION } from '../../src/search/index/index-version.ts';
import { Database } from '../../src/store/sqlite/driver.ts';
import { checkStore, openStore } from '../../src/store/store.ts';
import { transactionsContract } from './contract/transactions.ts';
import { openInFile, openInMemory } from './open.ts';
import { fill } from './rows.ts';

await transactionsContract(t, openInMemory);

t.test('what was written is there when the store is opened again', async (t) => {
  const url = `file:${t.testdir({})}/deep/in/folders/lectern.db`;
  const first = openStore(url);
  await fill(first, { id: 'e1' });
  first.close();
  const second = openStore(url);
  t.teardown(() => second.close());
  t.equal((await second.entries.findById('e1'))?.id, 'e1');
});

t.test('two stores in memory share nothing', async (t) => {
  const [one, two] = [openInMemory(t), openInMemory(t)];
  await fill(one, { id: 'e1' });
  t.equal(await two.entries.findById('e1'), undefined);
});

t.test('a database that lost its state row says so', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  const other = new Database(path);
  other.exec('DELETE FROM state');
  other.close();
  await t.rejects(store.state(), { message: 'the state row is missing' });
});

t.test('what another handle wrote is seen at once', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const [one, two] = [openStore(`file:${path}`), openStore(`file:${path}`)];
  t.teardown(() => {
    one.close();
    two.close();
  });
  await fill(one, { id: 'e1' });
  t.equal((await two.state()).version, 1);
  t.equal((await two.entries.findById('e1'))?.id, 'e1');
});

t.test('the version of the content follows what another handle writes', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const [one, two] = [openStore(`file:${path}`), openStore(`file:${path}`)];
  t.teardown(() => {
    one.close();
    two.close();
  });
  for (let n = 0; n < 20; n += 1) {
    const before = two.contentVersion();
    await one.write(({ write }) => write.touch(n));
    t.not(two.contentVersion(), before);
  }
});

t.test('a closed store refuses reads and writes', async (t) => {
  const store = openStore(':memory:');
  store.close();
  await t.rejects(store.state());
  await t.rejects(store.write(async () => {}));
  t.throws(() => store.check());
  t.throws(() => store.contentVersion());
});

t.test('what was erased is in the file until that is written anew, which is done once', async (t) => {
  const store = openInFile(t);
  t.equal(await store.scrub(), true, 'nothing was erased');
  await store.write(({ write }) => write.noteTraces());
  t.equal((await store.state()).traces, 1);
  t.equal(await store.scrub(), true);
  t.equal((await store.state()).traces, 0);
});

t.test('traces stay noted as long as somebody reads what was there before', async (t) => {
  const url = `file:${t.testdir({})}/lectern.db`;
  const store = openStore(url);
  const other = openStore(url);
  t.teardown(() => {
    store.close();
    other.close();
  });
  await fill(store, { id: 'e1' });
  const view = await other.snapshot();
  await view.entries.findById('e1');
  await store.write(({ write }) => write.noteTraces());
  t.equal(await store.scrub(), false);
  t.equal((await store.state()).traces, 1);
  view.close();
  t.equal(await store.scrub(), true);
});

t.test('a store whose index lacks entries is not ready', async (t) => {
  const store = openInMemory(t);
  await store.write(({ write }) => write.setIndexVersion(INDEX_VERSION));
  t.doesNotThrow(() => checkStore(store));
  await fill(store, { id: 'e1' });
  await store.write(({ write }) => write.clearIndex());
  t.throws(() => checkStore(store), { code: 'unavailable', message: /run `lectern reindex`/ });
  store.close();
  t.throws(() => checkStore(store));
});

t.test('every file-backed store of a test is its own', async (t) => {
  const store = openInFile(t);
  t.same(await store.entries.outlines(), []);
});
