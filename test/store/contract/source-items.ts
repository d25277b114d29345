import type { Test } from 'tap';
import type { SourceItemRow } from '../../../src/store/queries/source-items.ts';
import type { OpenStore } from '../open.ts';

const item = (source: string, ownerId: string, over: Partial<SourceItemRow> = {}): SourceItemRow => ({
  source,
  ownerId,
  revision: 1,
  texts: null,
  ...over,
});

const byOwner = (a: SourceItemRow, b: SourceItemRow): number => a.ownerId.localeCompare(b.ownerId);

/** What the sources of imports have brought. */
export const sourceItemsContract = async (t: Test, open: OpenStore): Promise<void> => {
  await t.test('what a source brought is its own, also when another brought the same', async (t) => {
    const store = open(t);
    const texts = { title: 'General', description: '', position: 1 };
    const ofA = [item('a', 'one'), item('a', 'two', { revision: null, texts })];
    await store.write(({ write }) => write.putSourceItems([...ofA, item('b', 'two'), item('b', 'three')]));
    t.same((await store.sourceItems.listOf('a')).sort(byOwner), ofA);
    t.same((await store.sourceItems.ownersBesides('a')).sort(), ['three', 'two']);
    t.same((await store.sourceItems.ownersBesides('c')).sort(), ['one', 'three', 'two']);
  });

  await t.test('putting replaces what was known, and what is deleted stays that of others', async (t) => {
    const store = open(t);
    await store.write(({ write }) => write.putSourceItems([item('a', 'one'), item('b', 'one')]));
    await store.write(({ write }) => write.putSourceItems([item('a', 'one', { revision: 2 })]));
    t.same(await store.sourceItems.listOf('a'), [item('a', 'one', { revision: 2 })]);
    await store.write(({ write }) => write.deleteSourceItems('a', ['one', 'none']));
    t.same(await store.sourceItems.listOf('a'), []);
    t.same(await store.sourceItems.listOf('b'), [item('b', 'one')]);
  });
};
