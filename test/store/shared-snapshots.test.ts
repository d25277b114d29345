import t from 'tap';
import type { State } from '../../src/store/reads.ts';
import { SHARED_FOR, type Snapshot, shareSnapshots } from '../../src/store/shared-snapshots.ts';
import { openInMemory } from './open.ts';
import { fill } from './rows.ts';

/** A store of which only the version matters, and how many views of it are open. */
const versioned = () => {
  const now = { version: 1, time: 0 };
  let open = 0;
  const stateOf = (version: number): State => ({
    id: 1,
    version,
    modifiedAt: 0,
    publicVersion: 1,
    publicAt: 0,
    renderer: 0,
    indexVersion: 0,
    history: '',
    traces: 0,
  });
  const openView = (): Snapshot => {
    open += 1;
    const { version } = now;
    return {
      state: async () => stateOf(version),
      close: () => {
        open -= 1;
      },
    } as Snapshot;
  };
  return {
    now,
    open: () => open,
    snapshot: shareSnapshots(
      async () => stateOf(now.version),
      openView,
      () => now.time,
    ),
  };
};

t.test('those who ask at the same moment are all served, and leave nothing open', async (t) => {
  const { snapshot, open } = versioned();
  const views = await Promise.all([snapshot(), snapshot(), snapshot()]);
  for (const view of views) view.close();
  t.equal(open(), 0);
});

t.test('those who would see the same share a view, until the last has closed it', async (t) => {
  const { now, snapshot, open } = versioned();
  const one = await snapshot();
  const two = await snapshot();
  t.equal(open(), 1);
  now.version = 2;
  const three = await snapshot();
  t.equal(open(), 2);
  t.equal((await three.state()).version, 2);
  t.equal((await two.state()).version, 1);
  one.close();
  one.close();
  t.equal(open(), 2, 'closing one twice takes it from nobody');
  two.close();
  t.equal(open(), 1);
  three.close();
  t.equal(open(), 0);
  (await snapshot()).close();
  t.equal(open(), 0);
});

t.test('a view that is old is not handed to others', async (t) => {
  const { now, snapshot, open } = versioned();
  await snapshot();
  now.time = SHARED_FOR - 1;
  await snapshot();
  t.equal(open(), 1);
  now.time = SHARED_FOR;
  await snapshot();
  t.equal(open(), 2);
  t.equal(SHARED_FOR, 60_000);
});

t.test('a view that cannot be read is closed', async (t) => {
  let open = 0;
  const openBroken = (): Snapshot => {
    open += 1;
    return {
      state: () => Promise.reject(new Error('disk I/O error')),
      close: () => {
        open -= 1;
      },
    } as unknown as Snapshot;
  };
  const snapshot = shareSnapshots(async () => ({ version: 1 }) as State, openBroken);
  await t.rejects(snapshot(), { message: 'disk I/O error' });
  t.equal(open, 0);
});

t.test('a store gives views of all that it reads', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const view = await store.snapshot();
  await store.write(async ({ write }) => {
    await write.addChanges([{ type: 'created', entryId: 'e1', slug: 's', locale: 'en', revision: 1, at: 1 }]);
    await write.touch(2);
  });
  t.equal((await view.entries.findById('e1'))?.id, 'e1');
  t.equal(await view.changes.lastSeq(), 0);
  t.equal(await store.changes.lastSeq(), 1);
  t.equal((await view.state()).version, 1);
  view.close();
});
