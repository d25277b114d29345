import t from 'tap';
import {
  describeConflicts,
  MAX_DIFF_LENGTH,
  MAX_DIFFS,
  MAX_REVISIONS,
} from '../../../src/import/conflicts/describe-conflicts.ts';
import type { ConflictingEntry } from '../../../src/import/plan/entries/planned-entry.ts';
import { categoryRow } from '../../store/rows.ts';
import { contentEntry, contentSet } from '../../support/content.ts';
import { testRuntime } from '../../support/runtime.ts';
import { editHere } from '../edit-here.ts';
import { openExchange } from '../store-with.ts';

const setUp = async (t: Parameters<typeof openExchange>[0]) => {
  const exchange = openExchange(t);
  await exchange.bring(contentSet({ slug: 'a' }));
  await editHere(exchange, 'a', { answer: 'Here.' });
  await editHere(exchange, 'a', { answer: 'Here again.' }, 'bob');
  const [before] = await exchange.store.entries.outlines();
  const conflict: ConflictingEntry = {
    action: 'conflict',
    kind: 'both',
    before: before!,
    content: contentEntry({ slug: 'a', answer: 'There.' }),
    base: 1,
  };
  const categories = { create: [], update: [], seen: [], kept: [], conflicts: [], bySlug: new Map() };
  const pruning = { categories: [], kept: [], conflicts: [], fileOwners: [], forgotten: [] };
  return { store: exchange.store, conflict, plan: { categories, pruning, entries: [] } };
};

t.test('an entry with all that was done to it here since the content saw it', async (t) => {
  const { store, conflict, plan } = await setUp(t);
  t.match(await describeConflicts(store, { ...plan, entries: [conflict] }), [
    {
      ...{ kind: 'both', of: 'entry', slug: 'a', locale: 'en', path: null, seenRevision: 1 },
      revisions: [
        { revision: 3, by: 'bob', at: Number },
        { revision: 2, by: 'alice', at: Number },
      ],
      diff: '-Here again.\n+There.\n',
    },
  ]);
});

t.test('an entry that the content has never seen or does not have', async (t) => {
  const { store, conflict, plan } = await setUp(t);
  const removed = { ...conflict, kind: 'removed-there' as const, content: undefined, base: undefined };
  const [described] = await describeConflicts(store, { ...plan, entries: [removed] });
  t.match(described, { kind: 'removed-there', seenRevision: null, diff: null });
  t.equal(described?.revisions.length, 3);
});

t.test('categories that were changed here', async (t) => {
  const { store, plan } = await setUp(t);
  const row = categoryRow();
  const declared = { title: 'There', description: '', position: 1 };
  const described = await describeConflicts(store, {
    categories: { ...plan.categories, conflicts: [{ before: row, declared }] },
    entries: [],
    pruning: { ...plan.pruning, conflicts: [row] },
  });
  t.match(described, [
    { kind: 'both', of: 'category', slug: row.slug, modifiedAt: 1, diff: '+title: There' },
    { kind: 'removed-there', of: 'category', slug: row.slug, modifiedAt: 1, diff: null },
  ]);
});

t.test('only so many are compared', async (t) => {
  const { store, conflict, plan } = await setUp(t);
  const entries = Array.from({ length: MAX_DIFFS + 2 }, () => conflict);
  const described = await describeConflicts(store, { ...plan, entries });
  t.equal(described.length, MAX_DIFFS + 2);
  t.equal(described.filter(({ diff }) => diff !== null).length, MAX_DIFFS);
});

t.test(
  'of many revisions the latest are told, and no difference that is longer than anybody reads',
  async (t) => {
    const { store, conflict, plan } = await setUp(t);
    const runtime = testRuntime();
    for (let n = 0; n < MAX_REVISIONS; n += 1)
      await editHere({ store, runtime }, 'a', { answer: `Here ${n}.` });
    const [before] = await store.entries.outlines();
    const content = contentEntry({ slug: 'a', answer: 'x'.repeat(MAX_DIFF_LENGTH) });
    const [described] = await describeConflicts(store, {
      ...plan,
      entries: [{ ...conflict, before: before!, content }],
    });
    t.same(
      described?.revisions.map(({ revision }) => revision),
      [8, 7, 6, 5, 4],
    );
    t.equal(described?.diff, null);
  },
);
