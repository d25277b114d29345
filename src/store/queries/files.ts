import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type FileRow = Tables['files']['$inferSelect'];
export type ExchangedFileRow = Tables['exchangedFiles']['$inferSelect'];

/** Reads how content was written in the directory it came from. */
export const fileQueries = (db: Db, { files, exchangedFiles }: Tables) => ({
  list: async (): Promise<FileRow[]> => db.select().from(files).orderBy(files.path),

  /** Texts of files that an import has read or an export written. */
  exchanged: async (): Promise<ExchangedFileRow[]> => db.select().from(exchangedFiles),
});
