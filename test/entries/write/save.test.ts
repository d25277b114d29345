import t from 'tap';
import { saveEntry } from '../../../src/entries/write/save.ts';
import { STATUSES } from '../../../src/store/tables.ts';
import { openInMemory } from '../../store/open.ts';
import { entryRow, fill } from '../../store/rows.ts';

t.test(
  'an entry, its revision, its former slug and what readers see change are written together',
  async (t) => {
    const store = openInMemory(t);
    await fill(store);
    await store.write(async ({ write }) => {
      await saveEntry(write, { before: undefined, row: entryRow(), category: 'general', note: null });
      const row = entryRow({ slug: 'other', revision: 2 });
      await saveEntry(write, { before: entryRow(), row, category: 'general', note: 'renamed' });
      const draft = entryRow({ slug: 'other', revision: 3, status: 'draft' });
      await saveEntry(write, { before: row, row: draft, category: 'general', note: null });
      await saveEntry(write, {
        before: draft,
        row: { ...draft, revision: 4 },
        category: 'general',
        note: null,
      });
    });
    const revisions = await store.revisions.listBefore('e1', 9, STATUSES, 9);
    t.match(revisions, [
      { revision: 4 },
      { revision: 3, status: 'draft' },
      { revision: 2, note: 'renamed' },
      { revision: 1 },
    ]);
    t.match((await store.entries.findByName('slug-of-e1')).former, [{ slug: 'other' }]);
    t.same(
      (await store.changes.listAfter(0, 9)).map(({ type, revision }) => [type, revision]),
      [
        ['created', 1],
        ['renamed', 2],
        ['removed', 3],
      ],
    );
  },
);
