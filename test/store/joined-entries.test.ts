import t from 'tap';
import { flattenEntry } from '../../src/store/joined-entries.ts';
import { entryRow } from './rows.ts';

t.test('an entry has its category beside its own columns', async (t) => {
  const category = { slug: 'general', title: 'General', modifiedAt: 1 };
  t.same(flattenEntry({ entry: entryRow(), category }), { ...entryRow(), category });
});
