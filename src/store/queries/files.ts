import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type FileRow = Tables['files']['$inferSelect'];

/** Reads how content was written in the directory it came from. */
export const fileQueries = (db: Db, { files }: Tables) => ({
  list: async (): Promise<FileRow[]> => db.select().from(files).orderBy(files.path),
});
