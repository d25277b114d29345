import { CATEGORY_FILE, readEntryName } from '../import/sources/directory/content-file.ts';
import { splitFile } from '../import/sources/directory/file-envelope.ts';
import { FolderNames } from '../import/sources/directory/file-names.ts';
import { readYaml } from '../import/sources/yaml.ts';
import type { CategoryRow } from '../store/queries/categories.ts';
import type { FileRow } from '../store/queries/files.ts';
import type { EntryOutline } from '../store/rows.ts';

type KnownFile = Pick<FileRow, 'path' | 'prefix'>;

/**
 * Where the files of categories and entries are written, by the ids of these. A file stays where it is known to be as long as
 * its name says what its owner is called. Others are named after slugs; where a file system or a README has that name, or
 * another file one that is the same to some file systems, it gets another, and says its slug inside.
 *
 * @param files by owner
 */
export const planPaths = (
  categories: readonly Pick<CategoryRow, 'id' | 'slug'>[],
  entries: readonly Pick<EntryOutline, 'id' | 'slug' | 'locale' | 'categoryId'>[],
  files: ReadonlyMap<string, KnownFile>,
  defaultLocale: string,
): ReadonlyMap<string, string> => {
  const folders = planFolders(categories, files);
  const paths = new Map([...folders].map(([id, folder]) => [id, `${folder}/${CATEGORY_FILE}`]));
  const namesIn = new Map<string, FolderNames>();
  const place = (id: string, folder: string, find: (names: FolderNames) => string | undefined): boolean => {
    const names = namesIn.get(folder) ?? new FolderNames();
    namesIn.set(folder, names);
    const name = find(names);
    if (name !== undefined) paths.set(id, `${folder}/${name}`);
    return name !== undefined;
  };

  const unplaced = entries
    .filter(({ id, slug, categoryId }) => {
      const folder = folders.get(categoryId)!;
      return !place(id, folder, (names) => keep(names, folder, files.get(id), slug));
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const endingOf = (locale: string): string => (locale === defaultLocale ? '.md' : `.${locale}.md`);
  const unnamed = unplaced.filter(({ id, slug, locale, categoryId }) => {
    const folder = folders.get(categoryId)!;
    return !place(id, folder, (names) => names.claim(slug, endingOf(locale)));
  });
  for (const { id, slug, locale, categoryId } of unnamed) {
    place(id, folders.get(categoryId)!, (names) => names.claimOther('entry', slug, endingOf(locale)));
  }
  return paths;
};

/** The name of a known file, when it is in the folder and says the slug. */
const keep = (
  names: FolderNames,
  folder: string,
  file: KnownFile | undefined,
  slug: string,
): string | undefined => {
  if (!file?.path.startsWith(`${folder}/`)) return undefined;
  const name = file.path.slice(folder.length + 1);
  if (readEntryName(name).slug !== slug && slugIn(file) !== slug) return undefined;
  names.take(name);
  return name;
};

const planFolders = (
  categories: readonly Pick<CategoryRow, 'id' | 'slug'>[],
  files: ReadonlyMap<string, KnownFile>,
): ReadonlyMap<string, string> => {
  const root = new FolderNames();
  const folders = new Map<string, string>();
  const known = new Set([...files.values()].map(({ path }) => path.slice(0, path.indexOf('/'))));
  const unplaced = categories.filter(({ id, slug }) => {
    const file = files.get(id);
    const folder = file?.path.slice(0, file.path.indexOf('/'));
    const isNamed = folder !== undefined && (folder === slug || slugIn(file!) === slug);
    // Without a file of its own, the files of its entries may know the folder.
    const kept = isNamed ? folder : known.has(slug) ? slug : undefined;
    if (kept === undefined) return true;
    root.take(kept);
    folders.set(id, kept);
    return false;
  });
  const unnamed = unplaced.filter(({ id, slug }) => {
    const folder = root.claim(slug, '');
    if (folder !== undefined) folders.set(id, folder);
    return folder === undefined;
  });
  for (const { id, slug } of unnamed) folders.set(id, root.claimOther('category', slug, ''));
  return folders;
};

/** The slug that the front matter of a file gives. */
const slugIn = ({ prefix }: KnownFile): unknown => {
  const read = readYaml(splitFile(prefix).frontMatter ?? '');
  return 'value' in read ? Reflect.get(Object(read.value), 'slug') : undefined;
};
