import { hashOf } from '../content/text/content-hash.ts';
import { keyOfText } from '../import/apply/exchanged-files.ts';
import { joinFile } from '../import/sources/directory/file-envelope.ts';
import { isWhole } from '../store/queries/entries/revisions.ts';
import type { FileRow } from '../store/queries/files.ts';
import type { Reads } from '../store/reads.ts';

/** Whether a file is as an import has read it once, or an export written it: then an export loses nothing of it. */
export type IsKnown = (path: string, text: string) => Promise<boolean>;

export const loadKnownTexts = async (store: Reads): Promise<IsKnown> => {
  const exchanged = await store.files.exchanged();
  const texts = new Set(exchanged.map(keyOfText));
  const paths = new Set(exchanged.map(({ path }) => path));
  const files = new Map((await store.files.list()).map((file) => [file.path, file]));
  return async (path, text) => {
    if (paths.has(path)) return texts.has(keyOfText({ path, hash: hashOf(text) }));
    // Imported before such hashes were stored.
    const file = files.get(path);
    if (file === undefined) return false;
    const bodies = await bodiesOf(store, file);
    const envelope = { ...file, crlf: file.crlf === 1 };
    return bodies.some((body) => joinFile(envelope, body) === text);
  };
};

/** What the owner of a file says, and what it said when the file was imported. */
const bodiesOf = async (
  { entries, revisions, categories }: Reads,
  { ownerId }: FileRow,
): Promise<string[]> => {
  const entry = await entries.findById(ownerId);
  if (entry !== undefined) {
    const then = await revisions.find(ownerId, entry.seenRevision ?? entry.revision);
    return then !== undefined && isWhole(then) ? [entry.answer, then.snapshot.answer] : [entry.answer];
  }
  const category = (await categories.rows()).find(({ id }) => id === ownerId);
  return category === undefined ? [] : [category.description, category.seen?.description ?? ''];
};
