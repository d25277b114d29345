import { hashOf } from '../content/text/content-hash.ts';
import { keyOfText } from '../import/apply/exchanged-files.ts';
import type { ContentFileText } from '../import/sources/directory/write-file.ts';
import type { ExchangedFileRow } from '../store/queries/files.ts';
import type { Store } from '../store/store.ts';
import { exportFiles } from './export.ts';
import { ExportRefused, findEdited } from './find-edited.ts';
import { loadKnownTexts } from './known-texts.ts';
import { type DirectoryReport, writeDirectory } from './write-directory.ts';

export interface ExportOptions {
  defaultLocale: string;
  /** Remove content files of what is no longer there. */
  prune: boolean;
  /** Also over files that were edited since the last import or export. */
  force: boolean;
}

/**
 * Writes everything into a content directory, as of one moment, and remembers what was written.
 *
 * @throws ExportRefused when that would lose an edit
 */
export const exportDirectory = async (
  store: Store,
  directory: string,
  { defaultLocale, prune, force }: ExportOptions,
): Promise<DirectoryReport> => {
  const snapshot = await store.snapshot();
  const written: ExchangedFileRow[] = [];
  let report: DirectoryReport;
  try {
    const isKnown = await loadKnownTexts(snapshot);
    if (!force) {
      const edited = await findEdited(directory, exportFiles(snapshot, defaultLocale), { prune, isKnown });
      if (edited.length > 0) throw new ExportRefused(directory, edited);
    }
    const known = new Set((await snapshot.files.exchanged()).map(keyOfText));
    const files = noting(exportFiles(snapshot, defaultLocale), (row) => {
      if (!known.has(keyOfText(row))) written.push(row);
    });
    report = await writeDirectory(directory, files, { prune });
  } finally {
    snapshot.close();
  }
  if (written.length > 0) await store.write(({ write }) => write.addExchangedFiles(written));
  return report;
};

async function* noting(
  files: AsyncIterable<ContentFileText>,
  note: (row: ExchangedFileRow) => void,
): AsyncGenerator<ContentFileText> {
  for await (const file of files) {
    note({ path: file.path, ownerId: file.ownerId ?? '', hash: hashOf(file.text) });
    yield file;
  }
}
