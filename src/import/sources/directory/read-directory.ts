import { join } from 'node:path';
import { SLUG_PATTERN } from '../../../content/text/slug.ts';
import { giveWay } from '../../../core/scheduling/give-way.ts';
import { lostLinkNotes } from '../lost-link-notes.ts';
import { readTextFile, reasonOf } from '../read-text-file.ts';
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
import { type FolderListing, listFolder } from './list-folder.ts';
import { isSynonymsFile, localeOfSynonyms, synonymNotes, synonymsFileName } from './synonyms-file.ts';

/** Files after which a caller's event loop gets its turn. */
const STRIDE = 200;

/** Most files that a content directory can have: all of them are held in memory at once. */
export const MAX_FILES = 250_000;

/** A problem of a file or a folder, by its path below the content directory. */
export interface FileProblem {
  path: string;
  problem: string;
}

/** What a content directory holds, as far as it can be read. */
export interface ScannedDirectory {
  content: ContentSet & { synonyms: ContentSynonyms[] };
  problems: FileProblem[];
}

/**
 * Reads a content directory: one folder a category, one Markdown file an entry; synonyms beside the folders. Hidden files,
 * READMEs and files that are not Markdown are left alone; other Markdown outside of a category's folder is noted.
 *
 * @throws ContentError with every problem of every file.
 */
export const readDirectory = async (directory: string, defaultLocale: string): Promise<ContentSet> => {
  const { content, problems } = await scanDirectory(directory, defaultLocale);
  if (problems.length > 0) throw new ContentError(problems.map(({ path, problem }) => `${path}: ${problem}`));
  return { ...content, notes: [...content.notes, ...content.entries.flatMap(lostLinkNotes)] };
};

/**
 * The same, with the problems beside what can be read.
 *
 * @throws ContentError when the directory itself cannot be read, or has too many files.
 */
export const scanDirectory = async (
  directory: string,
  defaultLocale: string,
  maxFiles = MAX_FILES,
): Promise<ScannedDirectory> => {
  const scan = new DirectoryScan(directory, defaultLocale, maxFiles);
  await scan.run();
  return scan;
};

class DirectoryScan implements ScannedDirectory {
  readonly content = {
    categories: [] as ContentCategory[],
    entries: [] as ContentEntry[],
    synonyms: [] as ContentSynonyms[],
    notes: [] as ContentNote[],
  };
  readonly problems: FileProblem[] = [];
  readonly #directory: string;
  readonly #defaultLocale: string;
  readonly #maxFiles: number;
  #files = 0;

  constructor(directory: string, defaultLocale: string, maxFiles: number) {
    this.#directory = directory;
    this.#defaultLocale = defaultLocale;
    this.#maxFiles = maxFiles;
  }

  async run(): Promise<void> {
    const root = this.#list('');
    for (const name of root.files) {
      if (isSynonymsFile(name)) this.#readSynonyms(name);
      else if (isMarkdownOfContent(name))
        this.#ignore(name, 'an entry belongs in the folder of its category.');
    }
    this.#tellSpecial('', root, (name) => isSynonymsFile(name));
    for (const folder of root.folders) await this.#readFolder(folder);
    this.#findDuplicates();
  }

  async #readFolder(folder: string): Promise<void> {
    const listing = this.#list(folder);
    const files = listing.files.filter(isMarkdownOfContent);
    this.#tellSpecial(`${folder}/`, listing, isMarkdownOfContent);
    if (files.length === 0) return;
    for (const nested of listing.folders) this.#ignore(`${folder}/${nested}/`, 'categories do not nest.');
    const category = this.#readCategory(folder, files.includes(CATEGORY_FILE));
    for (const name of files) {
      if (name === CATEGORY_FILE) continue;
      this.#files += 1;
      if (this.#files > this.#maxFiles) {
        throw new ContentError([`There are more than ${this.#maxFiles} files.`]);
      }
      if (this.#files % STRIDE === 0) await giveWay();
      const path = `${folder}/${name}`;
      // Small files in great number: to wait for each takes five times as long as to read it.
      const text = this.#readText(path);
      if (text === undefined) continue;
      this.#take(path, parseEntryFile(path, text, this.#defaultLocale, category), this.content.entries);
    }
  }

  /** Answers the slug: that of the folder, unless its file gives another. */
  #readCategory(folder: string, hasFile: boolean): string {
    const { categories } = this.content;
    const path = `${folder}/${CATEGORY_FILE}`;
    const text = hasFile ? this.#readText(path) : undefined;
    if (text !== undefined) this.#take(path, parseCategoryFile(path, text), categories);
    const slug = categories.find(({ file }) => file?.path === path)?.slug ?? folder;
    if (!SLUG_PATTERN.test(slug)) {
      this.#refuse(
        `${folder}/`,
        `the folder's name must be lower-case letters, digits and single hyphens (it is the slug), unless slug: in ${CATEGORY_FILE} gives another`,
      );
    }
    if (!hasFile) {
      categories.push({ slug, title: undefined, description: '', position: undefined, file: undefined });
    }
    return slug;
  }

  #readSynonyms(name: string): void {
    const text = this.#readText(name);
    const locale = localeOfSynonyms(name, this.#defaultLocale);
    if (text === undefined) return;
    if (text.includes('\0')) this.#refuse(name, 'the file holds NUL characters');
    else if (name !== synonymsFileName(locale, this.#defaultLocale)) {
      this.#refuse(name, `${locale} is the default language; its file is synonyms.txt`);
    } else {
      this.content.synonyms.push({ locale, text, path: name });
      this.content.notes.push(...synonymNotes({ locale, text }, name));
    }
  }

  #list(folder: string): FolderListing {
    try {
      return listFolder(join(this.#directory, folder));
    } catch (error) {
      if (folder === '') throw new ContentError([`${this.#directory}: ${reasonOf(error)}`]);
      this.#refuse(`${folder}/`, reasonOf(error));
      return { files: [], folders: [], links: [], others: [], unreadable: [] };
    }
  }

  #readText(path: string): string | undefined {
    const read = readTextFile(join(this.#directory, path));
    if ('text' in read) return read.text;
    this.#refuse(path, read.problem);
    return undefined;
  }

  #take<T>(path: string, parsed: Parsed<T>, into: T[]): void {
    if ('value' in parsed) into.push(parsed.value);
    // Each begins with the path.
    else for (const problem of parsed.problems) this.#refuse(path, problem.slice(`${path}: `.length));
  }

  /** What could be meant as content, and is neither a file nor a folder. */
  #tellSpecial(below: string, listing: FolderListing, isContent: (name: string) => boolean): void {
    for (const name of listing.unreadable) {
      if (isContent(name) || !name.includes('.')) this.#refuse(below + name, 'the name is not UTF-8 text');
    }
    for (const { name, to } of listing.links) {
      if (isContent(name) || to === 'folder') this.#ignore(below + name, 'symbolic links are not followed.');
    }
    for (const name of listing.others) {
      if (isContent(name)) this.#ignore(below + name, 'it is neither a file nor a folder.');
    }
  }

  #findDuplicates(): void {
    const { categories, entries } = this.content;
    const folderOf = new Map<string, string>();
    for (const { slug, file } of categories) {
      const path = file?.path ?? `${slug}/`;
      const first = folderOf.get(slug);
      if (first === undefined) folderOf.set(slug, path);
      else this.#refuse(path, `the slug ${slug} is taken by ${first}`);
    }
    const fileOf = new Map<string, string>();
    for (const { slug, locale, file } of entries) {
      const key = `${slug} ${locale}`;
      const first = fileOf.get(key);
      if (first === undefined) fileOf.set(key, file!.path);
      else this.#refuse(file!.path, `the slug ${slug} (${locale}) is taken by ${first}`);
    }
  }

  #refuse(path: string, problem: string): void {
    this.problems.push({ path, problem });
  }

  #ignore(where: string, message: string): void {
    this.content.notes.push({ level: 'warning', where, message: `Ignored: ${message}` });
  }
}
