import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import { hashEntryFile } from '../import/apply/file-hash.ts';
import { isWhole, type RevisionRow } from '../store/queries/entries/revisions.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Transaction } from '../store/store.ts';
import type { Redaction, Snapshot } from '../store/tables.ts';
import { writeClock } from '../store/write-clock.ts';
import { forgetReadersWords } from './forget-readers-words.ts';
import { type LostWords, lostWords, saidBy } from './lost-words.ts';

export interface Redacting {
  runtime: Pick<Runtime, 'now'>;
  /** Whose name the redaction gets. */
  author: string;
  note: string | null;
}

export interface Redacted {
  revision: RevisionRow;
  /** Numbers of other revisions that have the same question, aliases and answer. */
  sameContent: number[];
}

/**
 * Takes away what a revision said: its texts, its note, and whatever else repeats them. What has been redacted stays as it is.
 *
 * @throws AppError `not-found`, or `revision-in-use` for the present one
 */
export const redactRevision = async (
  transaction: Transaction,
  entry: StoredEntry,
  number: number,
  { runtime, author: by, note }: Redacting,
): Promise<Redacted> => {
  const { revisions, write } = transaction;
  const row = await revisions.find(entry.id, number);
  if (row === undefined) throw new AppError('not-found', `This entry has no revision ${number}.`);
  if (!isWhole(row)) return { revision: row, sameContent: [] };
  if (number === entry.revision) throw revisionInUse(number);
  const { now, systemTime } = await writeClock(transaction, runtime);
  const at = now();
  const redacted: Redaction = { at, by, note };
  const alike = await revisions.numbersOf(entry.id, row.contentHash);
  await write.redactRevision(entry.id, number, redacted);
  // The stored response to the creation of the entry.
  if (number === 1) await write.eraseAnswers(entry.id);
  await eraseFile(transaction, entry);
  const lost = await lostWords(transaction, { texts: once(saidBy(row)), entry, isGoing: false });
  await forgetReadersWords(transaction, entry, lost);
  await eraseFormerSlug(transaction, entry, row.snapshot, lost);
  // Readers have had it: holders of a copy are to fetch it again.
  if (row.status === 'published') {
    const { id: entryId, slug, locale, revision, status } = entry;
    const type = status === 'published' ? 'updated' : 'removed';
    await write.addChanges([{ type, entryId, slug, locale, revision, at }], systemTime);
  }
  await write.noteTraces();
  await write.touch(at);
  return {
    revision: { ...row, snapshot: null, note: null, contentHash: '', redacted },
    sameContent: alike.filter((other) => other !== number),
  };
};

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** With empty front matter, which an export fills; no hash of an entry is empty. */
const NEW_FILE = { hash: '', prefix: '---\n---\n\n', suffix: '\n', crlf: 0 };

/** How the file of an entry was written, unless it is the present revision that it has: its front matter is an older text. */
const eraseFile = async ({ files, write }: Transaction, entry: StoredEntry): Promise<void> => {
  await write.forgetExchanged(entry.id);
  const file = (await files.list()).find(({ ownerId }) => ownerId === entry.id);
  if (file === undefined || file.hash === hashEntryFile(entry, entry.category.slug)) return;
  await write.putFiles([{ ...file, ...NEW_FILE }]);
};

/** A former address with a word that is lost goes, out of the change log too. */
const eraseFormerSlug = async (
  { write }: Transaction,
  { id, slug: present }: StoredEntry,
  { slug }: Snapshot,
  lost: LostWords,
): Promise<void> => {
  if (slug === present || !lost.isIn(slug)) return;
  await write.deleteFormerSlug(id, slug);
  await write.renameInChanges(id, present, slug);
};

const revisionInUse = (number: number): AppError =>
  new AppError(
    'revision-in-use',
    `Revision ${number} is what the entry says now. Change the entry first, then redact what it said.`,
  );
