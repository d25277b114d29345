import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ContentError, type ContentSet } from '../content/content-set.ts';
import { readPage } from '../content/page-content.ts';
import { readDirectory } from '../content/read-directory.ts';

/**
 * Reads what a person names to import: a content directory, or a FAQ page (one Markdown file).
 *
 * @throws ContentError when it is neither, or has problems.
 */
export const readSource = async (source: string, defaultLocale: string): Promise<ContentSet> => {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) throw new ContentError([`${source}: there is no such file or directory`]);
  if (found.isDirectory()) return readDirectory(source, defaultLocale);
  if (!/\.(md|markdown|mdx)$/i.test(source)) {
    throw new ContentError([`${source}: this is no Markdown file (.md); name one, or a content directory`]);
  }
  const content = readPage(await readFile(source, 'utf8'), basename(source), defaultLocale);
  if (content.entries.length === 0) throw new ContentError([`${source}: no question was found on this page`]);
  return content;
};
