import type { Test } from 'tap';
import type { NewChange } from '../../../src/store/queries/changes.ts';
import type { OpenStore } from '../open.ts';

const change = (n: number): NewChange => ({
  type: 'created',
  entryId: `e${n}`,
  slug: `s${n}`,
  locale: 'en',
  revision: n,
  at: 1000 - n,
});

/** What the change log guarantees. */
export const changesContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('changes are read in the order in which they were committed, page by page', async (t) => {
    const store = open(t);
    await store.write(({ write }) => write.addChanges([change(1), change(2), change(3)]));
    await store.write(({ write }) => write.addChanges([change(4)]));
    const first = await store.changes.listAfter(0, 3);
    const second = await store.changes.listAfter(first.at(-1)?.seq ?? 0, 3);
    t.same(
      [...first, ...second].map(({ seq: _, ...rest }) => rest),
      [change(1), change(2), change(3), change(4)],
    );
    const seqs = [...first, ...second].map((row) => row.seq);
    t.ok(seqs.every((seq, n) => seq > (seqs[n - 1] ?? 0)));
    t.equal(await store.changes.lastSeq(), seqs.at(-1));
    t.same(await store.changes.listAfter(await store.changes.lastSeq(), 3), []);
  });

  await t.test('the last number is 0 before the first change', async (t) => {
    t.equal(await open(t).changes.lastSeq(), 0);
  });
};
