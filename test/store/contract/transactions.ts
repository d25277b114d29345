import { setImmediate as turn } from 'node:timers/promises';
import type { Test } from 'tap';
import type { OpenStore } from '../open.ts';
import { categoryRow, entryRow, fill } from '../rows.ts';

const PUBLISHED = { status: 'published', locale: 'en' } as const;

/** How reads and writes stand to each other. */
export const transactionsContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('a read never sees a write in progress, the write itself does', async (t) => {
    const store = open(t);
    await store.write(async ({ write, categories, entries }) => {
      await write.insertCategories([categoryRow()]);
      await turn();
      t.same(await store.categories.rows(), []);
      await write.insertEntries([entryRow()]);
      await turn();
      t.equal(await store.entries.count(PUBLISHED), 0);
      t.equal(await entries.count(PUBLISHED), 1);
      t.equal((await categories.rows()).length, 1);
    });
    t.equal(await store.entries.count(PUBLISHED), 1);
  });

  await t.test('reads between the steps of writes see all of a write or none of it', async (t) => {
    const store = open(t);
    await fill(store);
    const writing = Array.from({ length: 20 }, (_, n) =>
      store.write(async ({ write }) => {
        await write.updateCategory(categoryRow({ id: 'c1', title: `round ${n}` }));
        await turn();
        await write.updateCategory(categoryRow({ id: 'c2', position: 2, title: `round ${n}` }));
      }),
    );
    let running = true;
    const all = Promise.all(writing).finally(() => {
      running = false;
    });
    const seen = new Set<string>();
    await turn();
    while (running) {
      const [one, two] = await store.categories.rows();
      if (one?.title !== 'General') t.equal(one?.title, two?.title);
      seen.add(String(one?.title));
      await turn();
    }
    await all;
    t.ok(seen.size > 2, 'reads went on meanwhile');
  });

  await t.test('writes queue in the order in which they were asked for', async (t) => {
    const store = open(t);
    await fill(store);
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        store.write(async ({ write, categories }) => {
          const [row] = await categories.rows();
          await turn();
          if (row) await write.updateCategory({ ...row, modifiedAt: row.modifiedAt + 1 });
          order.push(n);
        }),
      ),
    );
    t.equal((await store.categories.rows())[0]?.modifiedAt, 21, 'no update was lost');
    t.same(
      order,
      order.toSorted((a, b) => a - b),
    );
  });

  await t.test('a write that throws changes nothing, and those behind it go on', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' });
    const before = [await store.state(), await store.entries.outlines(), await store.categories.rows()];
    const failing = store.write(async ({ write }) => {
      await write.insertEntries([entryRow({ id: 'e2' })]);
      await write.updateCategory(categoryRow({ title: 'Lost' }));
      await write.addChanges([
        { type: 'created', entryId: 'e2', slug: 's', locale: 'en', revision: 1, at: 1 },
      ]);
      await write.touch(2);
      await turn();
      throw new Error('half-way');
    });
    const next = store.write(async ({ entries }) => (await entries.outlines()).length);
    await t.rejects(failing, { message: 'half-way' });
    t.equal(await next, 1);
    t.same([await store.state(), await store.entries.outlines(), await store.categories.rows()], before);
    t.equal(await store.changes.lastSeq(), 0);
  });

  await t.test('a statement that the database refuses undoes the whole write', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', slug: 'same' });
    await t.rejects(
      store.write(async ({ write }) => {
        await write.insertEntries([entryRow({ id: 'e2' })]);
        await write.insertEntries([entryRow({ id: 'e3', slug: 'same' })]);
      }),
      'the slug is taken',
    );
    t.equal(await store.entries.findById('e2'), undefined);
  });

  await t.test('a write answers what its work answers', async (t) => {
    t.equal(await open(t).write(async () => 42), 42);
  });

  await t.test('the state counts writes and tells the time of the last one', async (t) => {
    const store = open(t);
    t.same(await store.state(), {
      id: 1,
      version: 0,
      modifiedAt: 0,
      renderer: 0,
      indexVersion: 0,
      history: '',
      traces: 0,
    });
    await store.write(({ write }) => write.touch(7));
    await store.write(({ write }) => write.setRenderer(3));
    t.same(await store.state(), {
      id: 1,
      version: 1,
      modifiedAt: 7,
      renderer: 3,
      indexVersion: 0,
      history: '',
      traces: 0,
    });
  });

  await t.test(
    'the content has another version after each write of it, seen as soon as it is committed',
    async (t) => {
      const store = open(t);
      const first = store.contentVersion();
      await store.write(async ({ write }) => {
        await write.touch(7);
        t.equal(store.contentVersion(), first);
      });
      const second = store.contentVersion();
      t.not(second, first);
      await store.write(({ write }) => write.setRenderer(3));
      const third = store.contentVersion();
      t.not(third, second, 'what is drawn from it is another');
      await store.write(({ write }) => write.clearIndex());
      t.not(store.contentVersion(), third, 'what is found is another');
      const last = store.contentVersion();
      await store.write(async () => {});
      await store.write(({ write }) => write.noteKeyUse('nobody', 8));
      t.equal(store.contentVersion(), last, 'nothing that readers see');
    },
  );

  await t.test('check finds nothing wrong with an open store, also while it writes', async (t) => {
    const store = open(t);
    store.check();
    await store.write(async () => store.check());
  });
};
