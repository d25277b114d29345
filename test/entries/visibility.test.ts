import t from 'tap';
import type { Role } from '../../src/core/caller.ts';
import { visibleStatuses } from '../../src/entries/visibility.ts';

const seenBy = (role: Role) => visibleStatuses({ id: 'k', name: 'n', role });

t.test('drafts are for readers with a key, what was taken down for editors', async (t) => {
  t.same(visibleStatuses(undefined), ['published']);
  t.same(seenBy('reader'), ['draft', 'published']);
  for (const role of ['editor', 'admin'] as const) t.same(seenBy(role), ['draft', 'published', 'archived']);
});
