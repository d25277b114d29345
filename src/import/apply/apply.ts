import { setImmediate as turn } from 'node:timers/promises';
import { saveCategory } from '../../categories/save.ts';
import { type EntryWrite, saveEntry } from '../../entries/write/save.ts';
import type { FileRow } from '../../store/queries/files.ts';
import type { Transaction } from '../../store/store.ts';
import type { ImportPlan } from '../plan/plan.ts';
import type { PlannedEntry } from '../plan/planned-entry.ts';
import type { ContentFile, ContentSet } from '../sources/directory/content-set.ts';
import { toEntryWrite, type WriteOptions } from './entry-write.ts';
import { hashCategoryFile, hashEntryFile } from './file-hash.ts';

/** Entries after which others get their turn, such as the requests of readers: they do not wait for a whole import. */
const STRIDE = 20;

/** Of a file that says something else than its entry: no hash of an entry is empty. */
const OTHER = '';

/** Carries out what was planned, inside the caller's transaction. */
export const applyPlan = async (
  transaction: Transaction,
  content: ContentSet,
  plan: ImportPlan,
  options: WriteOptions,
): Promise<void> => {
  const { write } = transaction;
  const isRemembered = content.comesOnce !== true;
  await write.insertCategories(plan.categories.create);
  for (const { before, row } of plan.categories.update)
    await saveCategory(transaction, before, row, options.runtime);

  const writes: EntryWrite[] = [];
  const files: FileRow[] = categoryFiles(content, plan);
  for (const item of plan.entries) {
    const done = await toEntryWrite(transaction, item, plan.categories, options);
    if (done !== undefined) writes.push(isRemembered ? seen(done) : done);
    const file = entryFile(item, done);
    if (file !== undefined) files.push(file);
  }
  // Entries can exchange their slugs, and new ones take those that others leave.
  await write.parkSlugs(writes.filter(isRenamed).map(({ row }) => row.id));
  for (const [n, item] of writes.entries()) {
    await saveEntry(write, item, options.runtime);
    if (n % STRIDE === STRIDE - 1) await turn();
  }
  await write.deleteFiles(plan.pruning.fileOwners);
  await write.deleteCategories(plan.pruning.categories.map((row) => row.id));
  const rewritten = await changedFiles(transaction, files);
  await write.putFiles(rewritten);
  const { categories, pruning, synonyms } = plan;
  await write.putSynonyms(synonyms.put);
  await write.deleteSynonyms(synonyms.remove);
  if (isRemembered) {
    // Readers see nothing of it, so it does not count as a change.
    await write.markCategoriesSeen(categories.seen);
    await write.markSeen(plan.entries.flatMap(unseenId));
  }
  const touched = [
    ...[writes, rewritten, categories.create, categories.update, pruning.categories, pruning.fileOwners],
    ...Object.values(synonyms),
  ];
  if (touched.some((rows) => rows.length > 0)) await write.touch(options.runtime.now());
};

/** What the content directory brings it has. */
const seen = (done: EntryWrite): EntryWrite => ({
  ...done,
  row: { ...done.row, seenRevision: done.row.revision },
});

const unseenId = (item: PlannedEntry): string | [] =>
  item.action === 'unchanged' && item.before.seenRevision !== item.before.revision ? item.before.id : [];

const isRenamed = ({ before, row }: EntryWrite): boolean => before !== undefined && before.slug !== row.slug;

const categoryFiles = (content: ContentSet, { categories }: ImportPlan): FileRow[] =>
  content.categories.flatMap(({ slug, file }) => {
    const row = categories.bySlug.get(slug);
    if (file === undefined || row === undefined) return [];
    return fileRow(file, row.id, categories.kept.includes(row) ? OTHER : hashCategoryFile(row));
  });

/** How the file of an entry is written; the comments in one that says something else than its entry are kept as well. */
const entryFile = (item: PlannedEntry, done: EntryWrite | undefined): FileRow | undefined => {
  const { content } = item;
  const entry = done?.row ?? item.before;
  if (content?.file === undefined || entry === undefined) return undefined;
  if (item.action !== 'keep') return fileRow(content.file, entry.id, hashEntryFile(entry, content.category));
  // The entry of a double has another file.
  return item.kind === 'double' ? undefined : fileRow(content.file, entry.id, OTHER);
};

const fileRow = ({ path, frame }: ContentFile, ownerId: string, hash: string): FileRow => ({
  path,
  ownerId,
  hash,
  prefix: frame.prefix,
  suffix: frame.suffix,
  crlf: frame.crlf ? 1 : 0,
});

const changedFiles = async ({ files }: Transaction, wanted: readonly FileRow[]): Promise<FileRow[]> => {
  const known = new Map((await files.list()).map((file) => [file.path, JSON.stringify(file)]));
  return wanted.filter((file) => known.get(file.path) !== JSON.stringify(file));
};
