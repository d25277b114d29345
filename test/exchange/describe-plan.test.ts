import t from 'tap';
import { describePlan } from '../../src/exchange/describe-plan.ts';
import type { PlannedEntry } from '../../src/exchange/plan-entries.ts';
import { categoryRow, entryRow } from '../store/rows.ts';
import { contentEntry } from '../support/content.ts';

const item = (action: 'update' | 'move' | 'rename' | 'unchanged', slug: string): PlannedEntry => ({
  action,
  content: contentEntry({ slug }),
  contentHash: '',
  position: 1,
  before: entryRow({ slug: `old-${slug}` }),
});

const plan = {
  categories: {
    create: [categoryRow({ slug: 'general' })],
    update: [{ before: categoryRow(), row: categoryRow({ slug: 'other' }) }],
    bySlug: new Map(),
  },
  entries: [
    { action: 'create' as const, content: contentEntry({ slug: 'a' }), contentHash: '', position: 1 },
    item('update', 'b'),
    item('move', 'c'),
    item('rename', 'd'),
    item('unchanged', 'e'),
    { action: 'archive' as const, before: entryRow({ slug: 'f', locale: 'de' }) },
  ],
  pruning: { categories: [categoryRow({ slug: 'gone' })], fileOwners: ['f'] },
  synonyms: { put: [{ locale: 'en', text: 'a, b' }], remove: ['de'] },
};

const LINES = `+ category general
~ category other
- category gone
~ synonyms (en)
- synonyms (de)
+ general/a (en)
~ general/b (en)
> general/c (en)
= general/d (en) (was old-d)
- f (de)
`;
const COUNTS = '1 created, 1 updated, 1 moved, 1 renamed, 1 archived, 1 unchanged.\n';

t.test('a line for each change, then the counts', async (t) => {
  t.equal(describePlan(plan, { dryRun: false }), LINES + COUNTS);
});

t.test('a dry run says that nothing was changed', async (t) => {
  t.equal(describePlan(plan, { dryRun: true }), `${LINES}Nothing was changed; it would be: ${COUNTS}`);
});
