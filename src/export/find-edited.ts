import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { visibleText } from '../core/text/visible-text.ts';
import type { ContentFileText } from '../import/sources/directory/write-file.ts';
import type { IsKnown } from './known-texts.ts';
import { contentFiles } from './write-directory.ts';

/** A file that was edited or made since the last import or export, and what an export would do to it. */
export interface EditedFile {
  path: string;
  outcome: 'overwritten' | 'removed';
}

/** Files that a message names; the rest are counted. */
const MAX_NAMED = 100;

/** An export that would lose what was written into the directory; nothing of it was done. */
export class ExportRefused extends Error {
  override name = 'ExportRefused';

  constructor(directory: string, edited: readonly EditedFile[]) {
    const lines = edited
      .slice(0, MAX_NAMED)
      .map(({ path, outcome }) => `  ${visibleText(path)} would be ${outcome}`);
    if (edited.length > lines.length) lines.push(`  … and ${edited.length - lines.length} more`);
    const count = edited.length === 1 ? 'A file was' : `${edited.length} files were`;
    super(
      `${count} edited since the last import or export; nothing was written:\n${lines.join('\n')}\n` +
        `Bring in what they say first: lectern import ${directory}. Or let the export win: --force.`,
    );
  }
}

/** The files of a directory that an export would overwrite or remove although they have edits that were not imported. */
export const findEdited = async (
  directory: string,
  files: AsyncIterable<ContentFileText>,
  { prune, isKnown }: { prune: boolean; isKnown: IsKnown },
): Promise<EditedFile[]> => {
  const edited: EditedFile[] = [];
  const wanted = new Set<string>();
  const former = new Set<string>();
  const look = async (path: string, outcome: EditedFile['outcome'], text?: string): Promise<void> => {
    const found = await readFile(join(directory, path), 'utf8').catch(() => undefined);
    if (found === undefined || found === text || (await isKnown(path, found))) return;
    edited.push({ path, outcome });
  };
  for await (const { path, text, formerPath } of files) {
    wanted.add(path);
    if (formerPath !== undefined) former.add(formerPath);
    await look(path, 'overwritten', text);
  }
  const leftovers = prune && existsSync(directory) ? await contentFiles(directory) : [...former];
  for (const path of leftovers) if (!wanted.has(path)) await look(path, 'removed');
  return edited;
};
