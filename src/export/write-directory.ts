import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMarkdownOfContent } from '../import/sources/directory/content-names.ts';
import { isSynonymsFile } from '../import/sources/directory/synonyms-file.ts';
import type { ContentFileText } from '../import/sources/directory/write-file.ts';

export interface DirectoryReport {
  written: string[];
  unchanged: number;
  removed: string[];
}

/**
 * Writes content files into a directory. Files that are the same already are not touched; those that are elsewhere now,
 * because their entry has another slug or category, are not left behind.
 *
 * @param prune remove content files that are not among `files`
 */
export const writeDirectory = async (
  directory: string,
  files: AsyncIterable<ContentFileText>,
  { prune = false }: { prune?: boolean } = {},
): Promise<DirectoryReport> => {
  const report: DirectoryReport = { written: [], unchanged: 0, removed: [] };
  const wanted = new Set<string>();
  const former: string[] = [];
  await mkdir(directory, { recursive: true });
  for await (const { path, text, formerPath } of files) {
    wanted.add(path);
    if (formerPath !== undefined) former.push(formerPath);
    const target = join(directory, path);
    if ((await readFile(target, 'utf8').catch(() => undefined)) === text) {
      report.unchanged += 1;
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    report.written.push(path);
  }
  const leftovers = prune
    ? await contentFiles(directory)
    : former.filter((path) => existsSync(join(directory, path)));
  for (const path of leftovers) {
    if (wanted.has(path)) continue;
    await rm(join(directory, path));
    report.removed.push(path);
  }
  return report;
};

/** Only what an import would read: a README stays, and so does everything that is neither Markdown nor synonyms. */
export const contentFiles = async (directory: string): Promise<string[]> => {
  const top = await readdir(directory, { withFileTypes: true });
  const synonyms = top.flatMap((item) => (item.isFile() && isSynonymsFile(item.name) ? item.name : []));
  const folders = top.filter((item) => item.isDirectory() && !item.name.startsWith('.'));
  const lists = await Promise.all(
    folders.map(async ({ name }) =>
      (await readdir(join(directory, name), { withFileTypes: true }))
        .filter((item) => item.isFile() && isMarkdownOfContent(item.name))
        .map((item) => `${name}/${item.name}`),
    ),
  );
  return [...synonyms, ...lists.flat()].sort();
};
