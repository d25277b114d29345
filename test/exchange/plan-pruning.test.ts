import t from 'tap';
import type { PlannedEntry } from '../../src/exchange/plan-entries.ts';
import { planPruning } from '../../src/exchange/plan-pruning.ts';
import type { FileRow } from '../../src/store/files.ts';
import { categoryRow, entryRow } from '../store/rows.ts';
import { contentEntry, contentSet } from '../support/content.ts';

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

const categories = ['kept', 'named', 'empty', 'left', 'holds'].map((slug) => categoryRow({ id: slug, slug }));
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
  const { categories: forgotten } = planPruning(content, planned, { categories, entries, files });
  t.same(
    forgotten.map(({ slug }) => slug),
    ['empty', 'left'],
  );
});

t.test('files stay known of what the content has', async (t) => {
  const content = contentSet({ category: 'kept' });
  const { fileOwners } = planPruning(content, planned, { categories, entries, files });
  t.same(fileOwners, ['empty', 'holds', 'dies', 'dead']);
});
