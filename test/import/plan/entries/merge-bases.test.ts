import t from 'tap';
import { startPace } from '../../../../src/core/scheduling/pace.ts';
import { loadBases } from '../../../../src/import/plan/entries/merge-bases.ts';
import type { ContentEntry } from '../../../../src/import/sources/directory/content-set.ts';
import { contentEntry, contentSet } from '../../../support/content.ts';
import { createHere, editHere } from '../../edit-here.ts';
import { openExchange } from '../../store-with.ts';

/** `one` was seen at revision 1, `two` at 2 with a newer one here, `made` never. */
const setUp = async (t: Parameters<typeof openExchange>[0]) => {
  const exchange = openExchange(t);
  const { store, bring } = exchange;
  await bring(contentSet({ slug: 'one' }, { slug: 'two', question: 'Two?' }));
  await editHere(exchange, 'two', { answer: 'Second.' });
  await bring(contentSet({ slug: 'one' }, { slug: 'two', question: 'Two?', answer: 'Second.' }));
  await editHere(exchange, 'two', { slug: 'due' });
  await createHere(exchange, { slug: 'made' });
  const load = async (content: Partial<ContentEntry>[] = [], comesOnce = false) => {
    const items = content.map(contentEntry);
    const bases = await loadBases(store, await store.entries.outlines(), items, {
      categorySlug: () => 'general',
      comesOnce,
      pace: startPace(),
    });
    return {
      ...bases,
      declared: items.map((item) =>
        bases.declared.get(item)?.map(({ entry, base }) => [entry.slug, base.revision]),
      ),
    };
  };
  const find = async (slug: string) => (await store.entries.findBySlug(slug))[0]!;
  return { load, find, store };
};

t.test('what the content directory had of an entry is the revision of that time', async (t) => {
  const { load, find } = await setUp(t);
  const { seen } = await load();
  t.match(seen.get((await find('one')).id), { revision: 1, state: { slug: 'one', category: 'general' } });
  t.match(seen.get((await find('due')).id), { revision: 2, state: { slug: 'two', category: 'general' } });
  t.notOk(seen.has((await find('made')).id));
});

t.test('an item tells what it has seen when that is later, under any name that the entry had', async (t) => {
  const { load, find } = await setUp(t);
  const due = await find('due');
  const made = await find('made');
  const { declared } = await load([
    { slug: 'two', revision: 3 },
    { slug: 'due', revision: 3, updatedAt: due.updatedAt },
    { id: due.id, slug: 'other', revision: 3 },
    { slug: 'made', revision: 1, updatedAt: made.updatedAt },
    { slug: 'made', revision: 1, updatedAt: made.updatedAt + 1 },
    { slug: 'due', revision: 2 },
    { slug: 'due', revision: 4 },
    { slug: 'due' },
    { slug: 'nothing', revision: 1 },
  ]);
  const third = [['due', 3]];
  t.same(declared, [third, third, third, [['made', 1]], ...Array(5).fill(undefined)]);
});

t.test('content that comes once has seen what it tells and nothing else', async (t) => {
  const { load } = await setUp(t);
  const { seen, declared } = await load(
    [{ slug: 'one', revision: 1 }, { slug: 'two', revision: 1 }, { slug: 'one' }],
    true,
  );
  t.equal(seen.size, 0);
  t.same(declared, [[['one', 1]], [['due', 1]], undefined]);
});

t.test('what was redacted is nothing to compare with', async (t) => {
  const { load, find, store } = await setUp(t);
  const { id, updatedAt } = await find('due');
  await store.write(({ write }) => write.redactRevision(id, 2, { at: 1, by: 'ann', note: null }));
  const { seen, declared } = await load(
    [
      { slug: 'two', revision: 2 },
      { slug: 'two', revision: 3, updatedAt },
    ],
    true,
  );
  t.notOk(seen.has(id));
  t.notOk((await load()).seen.has(id));
  t.same(declared, [undefined, [['due', 3]]]);
});
