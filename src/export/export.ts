import { hashCategoryFile, hashEntryFile } from '../import/apply/file-hash.ts';
import { synonymsFileName } from '../import/sources/directory/synonyms-file.ts';
import {
  type ContentFileText,
  writeCategoryFile,
  writeEntryFile,
} from '../import/sources/directory/write-file.ts';
import type { FileRow } from '../store/queries/files.ts';
import type { Reads } from '../store/reads.ts';
import type { EntryOutline } from '../store/rows.ts';
import { inBatches } from '../store/sql/in-batches.ts';
import { planPaths } from './file-paths.ts';

/** Entries held in memory at a time. */
const BATCH = 500;

/**
 * The files of a content directory, one by one: of what has not changed since it was imported, the very bytes that were
 * imported; of the rest, its front matter brought up to date. Archived entries are left out unless they have a file
 * (an import that prunes takes it from them), and so are categories of which nothing else is left.
 */
export async function* exportFiles(store: Reads, defaultLocale: string): AsyncGenerator<ContentFileText> {
  const frames = new Map<string, FileRow>((await store.files.list()).map((file) => [file.ownerId, file]));
  const isLeftOut = (entry: EntryOutline): boolean => entry.status === 'archived' && !frames.has(entry.id);
  const outlines = await store.entries.outlines();
  const inUse = new Set(outlines.flatMap((entry) => (isLeftOut(entry) ? [] : entry.categoryId)));
  const retired = new Set(outlines.flatMap(({ categoryId }) => (inUse.has(categoryId) ? [] : categoryId)));
  const categories = (await store.categories.rows()).filter(({ id }) => frames.has(id) || !retired.has(id));
  const paths = planPaths(
    categories,
    outlines.filter((entry) => !isLeftOut(entry)),
    frames,
    defaultLocale,
  );
  for (const category of categories) {
    const file = frames.get(category.id);
    const path = paths.get(category.id)!;
    const unchanged = file?.path === path && file.hash === hashCategoryFile(category);
    yield writeCategoryFile(category, path, file, unchanged);
  }
  for (const { locale, text } of await store.synonyms.list()) {
    yield { path: synonymsFileName(locale, defaultLocale), text };
  }
  for await (const entries of inBatches(store.entries.listAllAfter, BATCH)) {
    for (const entry of entries) {
      if (isLeftOut(entry)) continue;
      const file = frames.get(entry.id);
      const path = paths.get(entry.id)!;
      const unchanged = file?.path === path && file.hash === hashEntryFile(entry, entry.category.slug);
      yield writeEntryFile(entry, path, file, unchanged);
    }
  }
}
