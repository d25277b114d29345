import { saveCategory } from '../categories/save.ts';
import type { ContentFile, ContentSet } from '../content/content-set.ts';
import type { Digest } from '../content/render.ts';
import { archivedRow, newEntryRow, nextEntryRow } from '../entries/row.ts';
import { saveEntry } from '../entries/save.ts';
import type { Runtime } from '../runtime.ts';
import type { EntryOutline, EntryRow } from '../store/entries.ts';
import type { FileRow } from '../store/files.ts';
import type { Transaction } from '../store/store.ts';
import { hashCategoryFile, hashEntryFile } from './file-hash.ts';
import type { ImportPlan } from './import.ts';
import type { PlannedEntry } from './plan-entries.ts';

export interface ApplyOptions {
  runtime: Runtime;
  author: string;
  digestOf: (contentHash: string, answer: string) => Pick<Digest, 'text' | 'excerpt'>;
}

interface Write {
  before: EntryOutline | undefined;
  row: EntryRow;
  /** Slug of its category. */
  category: string;
}

/** Carries out what was planned, inside the caller's transaction. */
export const applyPlan = async (
  transaction: Transaction,
  content: ContentSet,
  plan: ImportPlan,
  options: ApplyOptions,
): Promise<void> => {
  const { write } = transaction;
  await write.insertCategories(plan.categories.create);
  for (const { before, row } of plan.categories.update) await saveCategory(transaction, before, row);

  const writes: Write[] = [];
  const files: FileRow[] = categoryFiles(content, plan);
  for (const item of plan.entries) {
    const done = await toWrite(transaction, item, plan, options);
    if (done !== undefined) writes.push(done);
    if (item.action === 'archive') continue;
    const entry = done?.row ?? item.before;
    if (item.content.file && entry) {
      files.push(fileRow(item.content.file, entry.id, hashEntryFile(entry, item.content.category)));
    }
  }
  for (const item of writes) await saveEntry(write, { ...item, note: null });
  await write.deleteFiles(plan.pruning.fileOwners);
  await write.deleteCategories(plan.pruning.categories.map((row) => row.id));
  const rewritten = await changedFiles(transaction, files);
  await write.putFiles(rewritten);
  const { categories, pruning, synonyms } = plan;
  await write.putSynonyms(synonyms.put);
  await write.deleteSynonyms(synonyms.remove);
  const touched = [
    writes,
    rewritten,
    categories.create,
    categories.update,
    ...Object.values(pruning),
    ...Object.values(synonyms),
  ];
  if (touched.some((rows) => rows.length > 0)) await write.touch(options.runtime.now());
};

/** The row to write, or undefined when nothing changes. */
const toWrite = async (
  { entries }: Transaction,
  item: PlannedEntry,
  { categories }: ImportPlan,
  { runtime, author, digestOf }: ApplyOptions,
): Promise<Write | undefined> => {
  if (item.action === 'unchanged') return undefined;
  if (item.action === 'archive') {
    const entry = await entries.findById(item.before.id);
    if (entry === undefined) return undefined;
    return {
      before: item.before,
      row: archivedRow(entry, runtime.now(), author),
      category: entry.category.slug,
    };
  }
  const { content, contentHash, position, before } = item;
  const category = categories.bySlug.get(content.category);
  if (category === undefined) throw new Error(`the category ${content.category} is not in the content`);
  const digest = digestOf(contentHash, content.answer);
  const parts = { content, contentHash, position, category, digest, author };
  const row = before === undefined ? newEntryRow(parts, runtime) : nextEntryRow(before, parts, runtime);
  return { before, row, category: category.slug };
};

const categoryFiles = (content: ContentSet, { categories }: ImportPlan): FileRow[] =>
  content.categories.flatMap(({ slug, file }) => {
    const row = categories.bySlug.get(slug);
    return file && row ? fileRow(file, row.id, hashCategoryFile(row)) : [];
  });

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
