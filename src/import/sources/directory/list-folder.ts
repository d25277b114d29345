import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byNaturalOrder } from './natural-order.ts';

/** What is in a folder, in natural order of names, without hidden files. */
export interface FolderListing {
  files: string[];
  folders: string[];
  /** Symbolic links, which are not followed, and what they lead to. */
  links: { name: string; to: 'file' | 'folder' | undefined }[];
  /** Pipes, sockets and devices. */
  others: string[];
  /** Names that are no UTF-8, with a sign in the place of each byte that is not. */
  unreadable: string[];
}

/** @throws the error of the file system */
export const listFolder = (path: string): FolderListing => {
  const listing: FolderListing = { files: [], folders: [], links: [], others: [], unreadable: [] };
  // As bytes: a name that is no UTF-8 would be read as another one, which is not there.
  const found = readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  const items = found.map((item) => ({ item, name: decodeName(item.name) }));
  for (const { item, name } of items.sort((a, b) => byNaturalOrder(a.name.text, b.name.text))) {
    const { text, isExact } = name;
    if (text.startsWith('.')) continue;
    if (!isExact) listing.unreadable.push(text);
    else if (item.isFile()) listing.files.push(text);
    else if (item.isDirectory()) listing.folders.push(text);
    else if (item.isSymbolicLink()) listing.links.push({ name: text, to: targetOf(join(path, text)) });
    else listing.others.push(text);
  }
  return listing;
};

const decodeName = (name: Dirent<Buffer>['name']): { text: string; isExact: boolean } => {
  const text = name.toString('utf8');
  return { text, isExact: Buffer.from(text).equals(name) };
};

/** Undefined for one that leads nowhere, or in a circle. */
const targetOf = (path: string): 'file' | 'folder' | undefined => {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
};
