import t from 'tap';
import { describePlan, MAX_CHANGES } from '../../../src/import/plan/describe-plan.ts';
import type { PlannedEntry } from '../../../src/import/plan/entries/planned-entry.ts';
import { categoryRow, entryRow } from '../../store/rows.ts';
import { contentEntry } from '../../support/content.ts';

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
    ...{ seen: [], kept: [], conflicts: [] },
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
  pruning: {
    categories: [categoryRow({ slug: 'gone' })],
    kept: [],
    conflicts: [],
    fileOwners: ['f'],
    forgotten: [],
  },
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

t.test('of many changes a hundred are printed, unless all are asked for', async (t) => {
  const many = {
    ...plan,
    entries: Array.from({ length: MAX_CHANGES + 1 }, (_, n) => item('update', `e${n}`)),
  };
  const short = describePlan(many, { dryRun: false });
  t.match(short, '\n… and 6 more; --verbose prints them all.\n');
  t.notMatch(short, `general/e${MAX_CHANGES} `);
  const whole = describePlan(many, { dryRun: false, verbose: true });
  t.match(whole, `general/e${MAX_CHANGES} `);
  t.notMatch(whole, '--verbose');
});

t.test('a dry run says that nothing was changed', async (t) => {
  t.equal(describePlan(plan, { dryRun: true }), `${LINES}Nothing was changed; it would be: ${COUNTS}`);
});

const alice = { updatedBy: 'alice\u001b[31m', revision: 4 };
const kept = (over: Partial<PlannedEntry & { action: 'keep' }>, before = {}): PlannedEntry => ({
  action: 'keep',
  before: entryRow({ slug: 'a', ...alice, ...before }),
  content: contentEntry({ slug: 'a' }),
  base: 3,
  ...over,
});

t.test(
  'what stays is told with the reason, what is overwritten with its author, and both safely',
  async (t) => {
    const row = categoryRow({ slug: 'c' });
    const before = entryRow({ slug: 'old', ...alice });
    const content = contentEntry({ slug: 'a' });
    const declared = { content, contentHash: '', position: 1 };
    const described = describePlan(
      {
        categories: {
          ...{
            create: [],
            update: [],
            seen: [row],
            kept: [row],
            conflicts: [{ before: row, declared: undefined }],
          },
          bySlug: new Map(),
        },
        entries: [
          kept({}),
          kept({ base: undefined }),
          kept({}, { status: 'archived' }),
          kept({}, { slug: 'new' }),
          kept({ kind: 'double' }, { slug: 'new' }),
          kept({ why: 'shared', content: undefined }),
          kept({ why: 'unknown', content: undefined }),
          kept({ content: undefined, kind: 'removed-there' }),
          { action: 'update', ...declared, before, over: true },
          { action: 'rename', ...declared, before, over: true },
          { action: 'archive', before, over: true },
          { action: 'create', ...declared, over: true },
          { action: 'conflict', kind: 'both', before, content, base: 3 },
          { action: 'conflict', kind: 'removed-there', before, content: undefined, base: 3 },
        ],
        pruning: { categories: [], kept: [row], conflicts: [row], fileOwners: [], forgotten: [] },
        synonyms: { put: [], remove: [] },
      },
      { dryRun: false },
    );
    t.equal(
      described,
      `* category c kept: changed here
* category c kept: changed here
! category c in conflict
! category c in conflict
* general/a (en) kept: changed here since revision 3 by alice\\u001b[31m
* general/a (en) kept: made here by alice\\u001b[31m
* general/a (en) kept: archived here since revision 3 by alice\\u001b[31m
* general/a (en) kept: now new here, changed since revision 3 by alice\\u001b[31m
* general/a (en) kept: another file is about new as well
* a (en) kept: another source has it
* a (en) kept: imported before sources were recorded
* a (en) kept: changed here since revision 3 by alice\\u001b[31m
~ general/a (en), over revision 4 by alice\\u001b[31m
= general/a (en) (was old), over revision 4 by alice\\u001b[31m
- old (en), over revision 4 by alice\\u001b[31m
+ general/a (en)
! general/a (en) in conflict
! old (en) in conflict
1 created, 1 updated, 0 moved, 1 renamed, 1 archived, 10 kept, 0 unchanged, 4 in conflict.
`,
    );
  },
);
