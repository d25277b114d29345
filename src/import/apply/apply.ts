import { saveCategory } from '../../categories/save.ts';
import type { Pace } from '../../core/scheduling/pace.ts';
import { type EntryWrite, saveEntry } from '../../entries/write/save.ts';
import type { FileRow } from '../../store/queries/files.ts';
import type { Transaction } from '../../store/store.ts';
import type { PlannedEntry } from '../plan/entries/planned-entry.ts';
import type { ImportPlan } from '../plan/plan.ts';
import type { ContentFile, ContentSet } from '../sources/directory/content-set.ts';
import { toEntryWrite, type WriteOptions } from './entry-write.ts';
import { changedTexts } from './exchanged-files.ts';
import { hashCategoryFile, hashEntryFile } from './file-hash.ts';
import { changedItems, type SeenEntry } from './source-items.ts';

/** Rows that one call writes: others get their turn between two. */
const BATCH = 50;

/** Entries after which progress is reported. */
const PROGRESS_STEP = 200;

/** Of a file that says something else than its entry: no hash of an entry is empty. */
const OTHER = '';

export interface ApplyOptions extends WriteOptions {
  pace: Pace;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Carries out what was planned, inside the caller's transaction. */
export const applyPlan = async (
  transaction: Transaction,
  content: ContentSet,
  plan: ImportPlan,
  { pace, onProgress = () => {}, ...options }: ApplyOptions,
): Promise<void> => {
  const { write } = transaction;
  const isRemembered = content.comesOnce !== true;
  const inBatches = async <T>(rows: readonly T[], put: (batch: T[]) => Promise<void>): Promise<void> => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await put(rows.slice(start, start + BATCH));
      await pace.step();
    }
  };
  await inBatches(plan.categories.create, write.insertCategories);
  for (const { before, row } of plan.categories.update)
    await saveCategory(transaction, before, row, options.runtime);

  // Entries can exchange their slugs, and new ones take those that others leave.
  const renamed = plan.entries.flatMap((item) => (item.action === 'rename' ? item.before.id : []));
  await inBatches(renamed, write.parkSlugs);
  const files: FileRow[] = categoryFiles(content, plan);
  const seenEntries: SeenEntry[] = [];
  const total = plan.entries.length;
  let written = 0;
  onProgress(0, total);
  for (const [n, item] of plan.entries.entries()) {
    // One after the other: what is made of a text is not held for longer than it takes to write it.
    const done = await toEntryWrite(transaction, item, plan.categories, options);
    if (done !== undefined) {
      await saveEntry(write, isRemembered ? seen(done) : done, options.runtime);
      written += 1;
    }
    const file = entryFile(item, done);
    if (file !== undefined) files.push(file);
    const has = hasNow(item, done);
    if (has !== undefined) seenEntries.push(has);
    if ((n + 1) % PROGRESS_STEP === 0 || n + 1 === total) onProgress(n + 1, total);
    await pace.step();
  }
  await inBatches(plan.pruning.fileOwners, write.deleteFiles);
  await inBatches(
    plan.pruning.categories.map((row) => row.id),
    write.deleteCategories,
  );
  const rewritten = await changedFiles(transaction, files);
  await inBatches(rewritten, write.putFiles);
  const { categories, pruning, synonyms } = plan;
  await write.putSynonyms(synonyms.put);
  await write.deleteSynonyms(synonyms.remove);
  if (isRemembered) {
    // Readers see nothing of it, so it does not count as a change.
    await inBatches(categories.seen, write.markCategoriesSeen);
    await inBatches(plan.entries.flatMap(unseenId), write.markSeen);
    if (content.source !== undefined) {
      const { put, remove } = changedItems(content.source, content, plan, seenEntries, plan.source);
      await inBatches(put, write.putSourceItems);
      await write.deleteSourceItems(content.source, remove);
    }
    await inBatches(await changedTexts(transaction, content), write.addExchangedFiles);
  }
  const touched = [
    ...[rewritten, categories.create, categories.update, pruning.categories, pruning.fileOwners],
    ...Object.values(synonyms),
  ];
  if (written > 0 || touched.some((rows) => rows.length > 0)) await write.touch(options.runtime.now());
};

/** The revision that the source has now; of what was not taken from it, the one that it had before. */
const hasNow = (item: PlannedEntry, done: EntryWrite | undefined): SeenEntry | undefined => {
  if (item.content === undefined || item.action === 'conflict') return undefined;
  if (done !== undefined) return [done.row.id, done.row.revision];
  const revision = item.action === 'keep' ? item.before?.seenRevision : item.before?.revision;
  return item.before === undefined || revision == null ? undefined : [item.before.id, revision];
};

/** What the content directory brings it has. */
const seen = (done: EntryWrite): EntryWrite => ({
  ...done,
  row: { ...done.row, seenRevision: done.row.revision },
});

const unseenId = (item: PlannedEntry): string | [] =>
  item.action === 'unchanged' && item.before.seenRevision !== item.before.revision ? item.before.id : [];

const categoryFiles = (content: ContentSet, { categories }: ImportPlan): FileRow[] => {
  const kept = new Set(categories.kept);
  return content.categories.flatMap(({ slug, file }) => {
    const row = categories.bySlug.get(slug);
    if (file === undefined || row === undefined) return [];
    return fileRow(file, row.id, kept.has(row) ? OTHER : hashCategoryFile(row));
  });
};

/** How the file of an entry is written; the comments in one that says something else than its entry are kept as well. */
const entryFile = (item: PlannedEntry, done: EntryWrite | undefined): FileRow | undefined => {
  const { content } = item;
  const entry = done?.row ?? item.before;
  if (content?.file === undefined || entry === undefined) return undefined;
  if (item.action !== 'keep') return fileRow(content.file, entry.id, hashEntryFile(entry, content.category));
  // The entry of a double has another file.
  return item.kind === 'double' ? undefined : fileRow(content.file, entry.id, OTHER);
};

const fileRow = ({ path, envelope }: ContentFile, ownerId: string, hash: string): FileRow => ({
  path,
  ownerId,
  hash,
  prefix: envelope.prefix,
  suffix: envelope.suffix,
  crlf: envelope.crlf ? 1 : 0,
});

const changedFiles = async ({ files }: Transaction, wanted: readonly FileRow[]): Promise<FileRow[]> => {
  if (wanted.length === 0) return [];
  const known = new Map((await files.list()).map((file) => [file.path, JSON.stringify(file)]));
  return wanted.filter((file) => known.get(file.path) !== JSON.stringify(file));
};
