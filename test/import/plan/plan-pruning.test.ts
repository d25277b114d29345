import t from 'tap';
import type { PlannedEntry } from '../../../src/import/plan/entries/planned-entry.ts';
import { planPruning } from '../../../src/import/plan/plan-pruning.ts';
import type { FileRow } from '../../../src/store/queries/files.ts';
import { categoryRow, entryRow } from '../../store/rows.ts';
import { contentEntry, contentSet } from '../../support/content.ts';

const file = (ownerId: string): FileRow => ({
  path: ownerId,
  ownerId,
  hash: '',
  prefix: '',
  suffix: '',
  crlf: 0,
});
const keep = (id: string, category: string): PlannedEntry => ({
  action: 'unchanged',
  content: contentEntry({ category }),
  contentHash: '',
  position: 1,
  before: entryRow({ id }),
});

const seen = { title: 'General', description: '', position: 1 };
const categories = ['kept', 'named', 'empty', 'left', 'holds'].map((slug) =>
  categoryRow({ id: slug, slug, seen }),
);
const entries = [
  entryRow({ id: 'stays', categoryId: 'kept' }),
  entryRow({ id: 'moves', categoryId: 'left' }),
  entryRow({ id: 'dies', categoryId: 'holds' }),
  entryRow({ id: 'dead', categoryId: 'holds', status: 'archived' }),
];
const planned: PlannedEntry[] = [
  keep('stays', 'kept'),
  keep('moves', 'named'),
  { action: 'create', content: contentEntry({ category: 'kept' }), contentHash: '', position: 2 },
  { action: 'archive', before: entryRow({ id: 'dies' }) },
];
const files = ['kept', 'named', 'empty', 'holds', 'stays', 'moves', 'dies', 'dead'].map(file);

t.test('categories that nothing is left in are forgotten, archived entries keep theirs', async (t) => {
  const content = contentSet({ category: 'kept' });
  const { categories: forgotten } = planPruning(content, planned, { categories, entries, files }, undefined);
  t.same(
    forgotten.map(({ slug }) => slug),
    ['empty', 'left'],
  );
});

t.test('a source forgets what it alone had, and others keep what they have as well', async (t) => {
  const content = contentSet({ category: 'kept' });
  const origins = { empty: 'own', left: 'shared', holds: 'foreign' } as const;
  const originOf = (id: string) => origins[id as keyof typeof origins] ?? 'unknown';
  const pruning = planPruning(content, planned, { categories, entries, files }, undefined, originOf);
  const slugs = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);
  t.same(slugs(pruning.categories), ['empty']);
  t.same(pruning.forgotten, ['empty', 'left']);
});

t.test('files stay known of what the content has', async (t) => {
  const content = contentSet({ category: 'kept' });
  const { fileOwners } = planPruning(content, planned, { categories, entries, files }, undefined);
  t.same(fileOwners, ['empty', 'holds', 'dies', 'dead']);
});

t.test('what is kept stays where it is, and so does its category; its file is gone with it', async (t) => {
  const content = contentSet({ category: 'kept' });
  const stays = entryRow({ id: 'stays', categoryId: 'left' });
  const declined = { action: 'keep' as const, before: stays, base: 1 };
  const prune = (item: PlannedEntry) =>
    planPruning(content, [item], { categories, entries: [stays], files }, undefined);
  const moved = prune({ ...declined, content: contentEntry({ category: 'kept' }) });
  t.same(
    moved.categories.map(({ slug }) => slug),
    ['named', 'empty', 'holds'],
  );
  t.notOk(moved.fileOwners.includes('stays'));
  const removed = prune({ ...declined, content: undefined });
  t.same(
    removed.categories.map(({ slug }) => slug),
    ['named', 'empty', 'holds'],
  );
  t.ok(removed.fileOwners.includes('stays'));
});

t.test(
  'a category that was changed here is in conflict until that is decided, one made here stays',
  async (t) => {
    const edited = categoryRow({ id: 'edited', slug: 'edited', title: 'Here', seen });
    const made = categoryRow({ id: 'made', slug: 'made', seen: null });
    const prune = (onConflict?: 'theirs' | 'ours') => {
      const {
        fileOwners: _,
        forgotten: __,
        ...pruning
      } = planPruning(contentSet(), [], { categories: [edited, made], entries: [], files: [] }, onConflict);
      return pruning;
    };
    t.same(prune(), { categories: [], kept: [made], conflicts: [edited] });
    t.same(prune('theirs'), { categories: [edited], kept: [made], conflicts: [] });
    t.same(prune('ours'), { categories: [], kept: [made, edited], conflicts: [] });
  },
);
