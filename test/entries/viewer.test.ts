import t from 'tap';
import { PUBLIC_HISTORY, viewerOf } from '../../src/entries/viewer.ts';
import { revisionOf } from '../../src/entries/write/record.ts';
import type { Status } from '../../src/store/tables.ts';
import { openInMemory } from '../store/open.ts';
import { entryRow, fill } from '../store/rows.ts';

t.same(PUBLIC_HISTORY, ['none', 'published']);

const HISTORIES: [statuses: string, from: number][] = [
  ['published', 1],
  ['published published', 1],
  ['draft published', 2],
  ['published draft published published', 3],
  ['published archived published', 3],
  ['draft draft', 3],
];

for (const [history, from] of HISTORIES) {
  t.test(`of ${history} readers see what is from revision ${from} on`, async (t) => {
    const store = openInMemory(t);
    await fill(store, { id: 'e1' });
    const rows = history
      .split(' ')
      .map((status, n) =>
        revisionOf(entryRow({ revision: n + 1, status: status as Status }), 'general', null),
      );
    await store.write(({ write }) => write.addRevisions(rows));
    t.same(await viewerOf(store, { id: 'e1' }, undefined), { statuses: ['published'], from });
    const caller = { id: 'k', name: 'ann', role: 'reader' } as const;
    t.same(await viewerOf(store, { id: 'e1' }, caller), { statuses: ['draft', 'published'], from: 1 });
  });
}
