import t from 'tap';
import { hashCategoryFile, hashEntryFile } from '../../../src/import/apply/file-hash.ts';
import { categoryRow, entryRow } from '../../store/rows.ts';

t.test('everything that the file of an entry holds counts, and nothing else', async (t) => {
  const base = hashEntryFile(entryRow(), 'general');
  const same = {
    id: 'x',
    modifiedAt: 9,
    publishedAt: 9,
    archivedAt: 9,
    categoryId: 'x',
    categoryPosition: 9,
  };
  t.equal(hashEntryFile(entryRow({ ...same, slug: entryRow().slug }), 'general'), base);
  const others = [
    { slug: 'x' },
    { locale: 'de' },
    { contentHash: 'x' },
    { tags: ['x'] },
    { status: 'draft' as const },
    { position: 9 },
    { sourceTitle: 'x' },
    { sourceUrl: 'x' },
    { revision: 9 },
    { createdAt: 9 },
    { createdBy: 'x' },
    { updatedAt: 9 },
    { updatedBy: 'x' },
  ].map((over) => hashEntryFile(entryRow(over), 'general'));
  t.equal(new Set([base, hashEntryFile(entryRow(), 'other'), ...others]).size, others.length + 2);
});

t.test('everything that the file of a category holds counts, and nothing else', async (t) => {
  const base = hashCategoryFile(categoryRow());
  t.equal(hashCategoryFile(categoryRow({ id: 'x', slug: categoryRow().slug, modifiedAt: 9 })), base);
  const others = [{ slug: 'x' }, { title: 'x' }, { description: 'x' }, { position: 9 }];
  t.equal(new Set([base, ...others.map((over) => hashCategoryFile(categoryRow(over)))]).size, 5);
});
