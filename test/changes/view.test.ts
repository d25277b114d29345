import t from 'tap';
import { toChange } from '../../src/changes/view.ts';

t.test('a change tells which entry, and what kind of change, but not what it says', async (t) => {
  t.same(toChange({ type: 'renamed', entryId: 'e1', slug: 'new', locale: 'en', revision: 3, at: 0 }), {
    type: 'renamed',
    id: 'e1',
    slug: 'new',
    locale: 'en',
    revision: 3,
    at: '1970-01-01T00:00:00Z',
  });
});
