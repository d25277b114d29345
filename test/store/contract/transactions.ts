import { setImmediate as turn } from 'node:timers/promises';
import type { Test } from 'tap';
import type { CategoryRow } from '../../../src/store/queries/categories.ts';
import type { Writes } from '../../../src/store/store.ts';
import type { OpenStore } from '../open.ts';
import { categoryRow, changeRow, entryRow, fill } from '../rows.ts';

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
      publicVersion: 0,
      publicAt: 0,
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
      publicVersion: 0,
      publicAt: 0,
      renderer: 3,
      indexVersion: 0,
      history: '',
      traces: 0,
    });
  });

  await t.test('what everybody sees has a version and a time of its own', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1' }, { id: 'e2', status: 'draft' });
    const publicOf = async () => {
      const { publicVersion, publicAt } = await store.state();
      return [publicVersion, publicAt];
    };
    const [version = 0, at = 0] = await publicOf();
    t.ok(version > 0);
    const draft = entryRow({ id: 'e2', status: 'draft', categoryId: 'c1' });
    const unseen: ((write: Writes) => Promise<void>)[] = [
      (write) => write.updateEntry({ ...draft, answer: 'Another.' }),
      (write) => write.insertEntries([entryRow({ id: 'e3', status: 'draft' })]),
      (write) => write.updateEntry({ ...draft, status: 'archived' }),
      (write) => write.markSeen(['e1']),
      async (write) => write.addChanges([]),
      async (write) => write.putSynonyms([]),
      async (write) => write.deleteSynonyms([]),
    ];
    for (const act of unseen) {
      await store.write(async ({ write }) => {
        await act(write);
        await write.touch(60_000);
      });
    }
    t.same(await publicOf(), [version, at]);

    const seen: ((write: Writes) => Promise<void>)[] = [
      (write) => write.addChanges([changeRow()]),
      (write) => write.updateCategory(categoryRow({ title: 'Another' })),
      (write) => write.insertCategories([categoryRow({ id: 'c3' })]),
      // The category was shown as long as it was empty.
      (write) => write.insertEntries([entryRow({ id: 'e4', categoryId: 'c3', status: 'draft' })]),
      (write) => write.deleteCategories(['c2']),
      (write) => write.putSynonyms([{ locale: 'en', text: 'a, b' }]),
      (write) => write.deleteSynonyms(['en']),
    ];
    for (const [n, act] of seen.entries()) {
      await store.write(async ({ write }) => {
        await act(write);
        // However often, and whenever by the clock: each has a second of its own.
        await write.touch(7);
      });
      t.same(await publicOf(), [version + n + 1, (Math.floor(at / 1000) + n + 1) * 1000]);
    }
    await store.write(async ({ write }) => {
      await write.updateCategory(categoryRow({ id: 'c3', title: 'Hidden' }));
      await write.touch(7);
    });
    t.equal((await publicOf())[0], version + seen.length, 'nobody sees a category of drafts');
    await store.write(async ({ write }) => {
      await write.deleteEntry('e4');
      await write.touch(7);
    });
    t.equal((await publicOf())[0], version + seen.length + 1, 'it is shown again when its draft is erased');
    await t.rejects(
      store.write(async ({ write }) => {
        await write.addChanges([changeRow()]);
        throw new Error('half-way');
      }),
    );
    await store.write(({ write }) => write.touch(7));
    t.equal((await publicOf())[0], version + seen.length + 1, 'a write that failed has changed nothing');
  });

  await t.test('an entry has changed with the title and the slug of its category', async (t) => {
    const store = open(t);
    await fill(store, { id: 'e1', modifiedAt: 5_500 }, { id: 'e2', categoryId: 'c2', modifiedAt: 5_500 });
    const datesAfter = async (over: Partial<CategoryRow>): Promise<unknown> => {
      await store.write(({ write }) => write.updateCategory(categoryRow(over)));
      return (await store.entries.outlines()).map(({ modifiedAt }) => modifiedAt);
    };
    t.same(await datesAfter({ position: 9, description: 'More.' }), [5_500, 5_500]);
    t.same(
      await datesAfter({ title: 'Another', modifiedAt: 5_900 }),
      [6_000, 5_500],
      'in a second of its own',
    );
    t.same(await datesAfter({ title: 'Another', slug: 'another', modifiedAt: 8_001 }), [8_001, 5_500]);
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
