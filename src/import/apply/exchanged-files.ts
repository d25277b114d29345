import { hashOf } from '../../content/text/content-hash.ts';
import type { ExchangedFileRow } from '../../store/queries/files.ts';
import type { Transaction } from '../../store/store.ts';
import type { ContentSet } from '../sources/directory/content-set.ts';

/** The files of a directory whose text is not known to be what an import has read, or an export has written. */
export const changedTexts = async (
  { files }: Pick<Transaction, 'files'>,
  content: ContentSet,
): Promise<ExchangedFileRow[]> => {
  const read = readTexts(content);
  if (read.length === 0) return [];
  const known = new Set((await files.exchanged()).map(keyOfText));
  const changed = read.filter((text) => !known.has(keyOfText(text)));
  const owners = new Map((await files.list()).map(({ path, ownerId }) => [path, ownerId]));
  return changed.map(({ path, hash }) => ({ path, hash, ownerId: owners.get(path) ?? '' }));
};

/** A text of a path. */
export const keyOfText = ({ path, hash }: { path: string; hash: string }): string => `${hash} ${path}`;

const readTexts = ({ categories, entries, synonyms = [] }: ContentSet): { path: string; hash: string }[] => [
  ...[...categories, ...entries].flatMap(({ file }) =>
    file?.textHash === undefined ? [] : { path: file.path, hash: file.textHash },
  ),
  ...synonyms.flatMap(({ path, text }) => (path === undefined ? [] : { path, hash: hashOf(text) })),
];
