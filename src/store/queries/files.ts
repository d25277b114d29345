import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type FileRow = Tables['files']['$inferSelect'];
export type ExchangedFileRow = Tables['exchangedFiles']['$inferSelect'];

/** Reads how content was written in the directory it came from. */
export const fileQueries = (db: Db, { files, exchangedFiles }: Tables) => ({
  list: async (): Promise<FileRow[]> => db.select().from(files).orderBy(files.path),

  /** The files as they were last read by an import or written by an export. */
  exchanged: async (): Promise<ExchangedFileRow[]> => db.select().from(exchangedFiles),
});
