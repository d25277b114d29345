import t, { type Test } from 'tap';
import { startPace } from '../../../src/core/scheduling/pace.ts';
import { loadSourceState, ONLY_SOURCE } from '../../../src/import/plan/source-state.ts';
import type { SourceItemRow } from '../../../src/store/queries/source-items.ts';
import { openInMemory } from '../../store/open.ts';
import { categoryRow, entryRow } from '../../store/rows.ts';

const TEXTS = { title: 'General', description: '', position: 1 };
const item = (source: string, ownerId: string, over: Partial<SourceItemRow> = {}): SourceItemRow => ({
  ...{ source, ownerId, revision: 1, texts: null },
  ...over,
});

/** What is known of source `a`, where it has `own` and `shared`, and another has `shared` and `foreign`. */
const load = async (t: Test, categoriesAreHeadings?: boolean) => {
  const store = openInMemory(t);
  const ofA = [item('a', 'own', { texts: TEXTS }), item('a', 'shared', { revision: 2 })];
  await store.write(({ write }) => write.putSourceItems([...ofA, item('b', 'shared'), item('b', 'foreign')]));
  const content = { source: 'a', ...(categoriesAreHeadings && { categoriesAreHeadings }) };
  return loadSourceState(store, content, startPace());
};

t.test('tells who has brought what', async (t) => {
  const { items, originOf } = await load(t);
  t.same([...items.keys()].sort(), ['own', 'shared']);
  t.same(
    ['own', 'shared', 'foreign', 'other'].map((id) => originOf(id, true)),
    ['own', 'shared', 'foreign', 'unknown'],
  );
  t.equal(originOf('other', false), 'none');
});

t.test('a source has seen the revision that it brought, and none of what others brought', async (t) => {
  const { asSeen } = await load(t);
  const seen = (id: string) => asSeen(entryRow({ id, seenRevision: 7 })).seenRevision;
  t.same(['own', 'shared', 'foreign', 'other'].map(seen), [1, 2, null, 7]);
});

t.test('of a category of others a directory has seen what they brought, a page nothing', async (t) => {
  const seen = { ...TEXTS, title: 'Other' };
  const [directory, page] = [await load(t), await load(t, true)];
  t.same(directory.categoryAsSeen(categoryRow({ id: 'own', seen })).seen, TEXTS);
  t.same(directory.categoryAsSeen(categoryRow({ id: 'foreign', seen })).seen, seen);
  t.equal(page.categoryAsSeen(categoryRow({ id: 'foreign', seen })).seen, null);
  t.same(page.categoryAsSeen(categoryRow({ id: 'other', seen })).seen, seen);
});

t.test('content without a name is the only source: it has brought whatever was brought', async (t) => {
  const state = await loadSourceState(openInMemory(t), {}, startPace());
  t.equal(state, ONLY_SOURCE);
  t.same([state.originOf('x', true), state.originOf('x', false)], ['own', 'none']);
  const [entry, category] = [entryRow(), categoryRow()];
  t.same([state.asSeen(entry), state.categoryAsSeen(category)], [entry, category]);
});
