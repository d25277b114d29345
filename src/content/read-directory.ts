import { type Dirent, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { CATEGORY_FILE, type Parsed, parseCategoryFile, parseEntryFile } from './content-file.ts';
import { isMarkdownOfContent } from './content-names.ts';
import {
  type ContentCategory,
  type ContentEntry,
  ContentError,
  type ContentNote,
  type ContentSet,
  type ContentSynonyms,
} from './content-set.ts';
import { lostLinkNotes } from './lost-link-notes.ts';
import { SLUG_PATTERN } from './slug.ts';
import { isSynonymsFile, localeOfSynonyms, synonymNotes, synonymsFileName } from './synonyms-file.ts';

/** Files after which a caller's event loop gets its turn. */
const STRIDE = 200;

/**
 * Reads a content directory: one folder a category, one Markdown file an entry; synonyms beside the folders. Hidden files, READMEs and files that are
 * not Markdown are left alone; other Markdown outside of a category's folder is noted.
 *
 * @throws ContentError with every problem of every file.
 */
export const readDirectory = async (directory: string, defaultLocale: string): Promise<ContentSet> => {
  const categories: ContentCategory[] = [];
  const entries: ContentEntry[] = [];
  const notes: ContentNote[] = [];
  const problems: string[] = [];
  const take = <T>(parsed: Parsed<T>, into: T[]): void => {
    if ('problems' in parsed) problems.push(...parsed.problems);
    else into.push(parsed.value);
  };

  const root = await list(directory);
  const synonyms: ContentSynonyms[] = [];
  for (const name of root.synonyms) {
    const text = decode(readFileSync(join(directory, name)));
    const locale = localeOfSynonyms(name, defaultLocale);
    if (text === undefined) problems.push(`${name}: the file is not UTF-8 text`);
    else if (name !== synonymsFileName(locale, defaultLocale)) {
      problems.push(`${name}: ${locale} is the default language; its file is synonyms.txt`);
    } else {
      synonyms.push({ locale, text });
      notes.push(...synonymNotes({ locale, text }, name));
    }
  }
  for (const name of root.files) {
    notes.push({
      level: 'warning',
      where: name,
      message: 'Ignored: an entry belongs in the folder of its category.',
    });
  }
  let count = 0;
  for (const folder of root.folders) {
    const { files, folders } = await list(join(directory, folder));
    if (files.length === 0) continue;
    if (!SLUG_PATTERN.test(folder)) {
      problems.push(
        `${folder}/: the folder's name must be lower-case letters, digits and single hyphens (it is the slug)`,
      );
    }
    for (const nested of folders) {
      notes.push({
        level: 'warning',
        where: `${folder}/${nested}/`,
        message: 'Ignored: categories do not nest.',
      });
    }
    for (const name of files) {
      const path = `${folder}/${name}`;
      count += 1;
      if (count % STRIDE === 0) await turn();
      // Small files in great number: to wait for each takes five times as long as to read it.
      const text = decode(readFileSync(join(directory, folder, name)));
      if (text === undefined) problems.push(`${path}: the file is not UTF-8 text`);
      else if (name === CATEGORY_FILE) take(parseCategoryFile(path, text), categories);
      else take(parseEntryFile(path, text, defaultLocale), entries);
    }
    if (!files.includes(CATEGORY_FILE)) {
      categories.push({
        slug: folder,
        title: undefined,
        description: '',
        position: undefined,
        file: undefined,
      });
    }
  }
  problems.push(...findDuplicates(entries));
  if (problems.length > 0) throw new ContentError(problems);
  return { categories, entries, synonyms, notes: [...notes, ...entries.flatMap(lostLinkNotes)] };
};

/** Reading leniently would replace what it cannot read, and an export would then write that. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

interface Listing {
  /** Markdown of entries and categories. */
  files: string[];
  synonyms: string[];
  folders: string[];
}

const list = async (directory: string): Promise<Listing> => {
  const found = await readdir(directory, { withFileTypes: true });
  const named = (wanted: (item: Dirent) => boolean): string[] =>
    found.flatMap((item) => (wanted(item) ? item.name : [])).sort();
  return {
    files: named((item) => item.isFile() && isMarkdownOfContent(item.name)),
    synonyms: named((item) => item.isFile() && isSynonymsFile(item.name)),
    folders: named((item) => item.isDirectory() && !item.name.startsWith('.')),
  };
};

const findDuplicates = (entries: readonly ContentEntry[]): string[] => {
  const seen = new Map<string, ContentEntry>();
  return entries.flatMap((entry) => {
    const key = `${entry.slug} ${entry.locale}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      return [];
    }
    return [`${entry.file?.path}: the slug ${entry.slug} (${entry.locale}) is taken by ${first.file?.path}`];
  });
};
