import { hashContent } from '../../content/text/content-hash.ts';
import { AppError } from '../../core/errors.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import { writeClock } from '../../store/write-clock.ts';
import { findCategory, NOT_TOLD, type Writing, withCategory } from './create.ts';
import { demandFreeSlug } from './free-slug.ts';
import { nextEntryRow } from './row.ts';
import { saveEntry } from './save.ts';
import type { EntryPatch } from './schema.ts';

/**
 * Changes an entry by a merge patch (RFC 7396). Each accepted change is a revision, also one that says the same again.
 *
 * @param digest of the answer, where the patch has one
 * @throws AppError `slug-taken`, or `invalid-request`
 */
export const changeEntry = async (
  transaction: Transaction,
  before: StoredEntry,
  patch: EntryPatch,
  { runtime, author, digest = before }: Omit<Writing, 'digest'> & Partial<Pick<Writing, 'digest'>>,
): Promise<StoredEntry> => {
  const { write } = transaction;
  const { slug = before.slug, question = before.question, answer = before.answer } = patch;
  if (patch.locale !== undefined && patch.locale !== before.locale) throw fixedLocale(before.locale);
  if (slug !== before.slug) await demandFreeSlug(transaction, slug, before.locale);
  const category = await findCategory(transaction, patch.category ?? before.category.slug);
  const position = await positionOf(transaction, before, patch, category);
  const content = {
    ...NOT_TOLD,
    ...{ slug, question, answer, position, locale: before.locale, category: category.slug },
    aliases: merged(patch.aliases, before.aliases, []),
    tags: merged(patch.tags, before.tags, []),
    status: patch.status ?? before.status,
    source: sourceOf(before, patch),
    editorsNote: merged(patch.editorsNote, before.editorsNote, null) ?? undefined,
    tools: merged(patch.tools, before.tools ?? [], []),
    negativeQuestions: merged(patch.negativeQuestions, before.negativeQuestions ?? [], []),
  };
  const contentHash = hashContent(content);
  const clock = await writeClock(transaction, runtime);
  const row = nextEntryRow(before, { content, contentHash, position, category, digest, author }, clock);
  await saveEntry(write, { before, row, category: category.slug, note: patch.note ?? null }, clock);
  await write.touch(clock.now());
  return withCategory(row, category);
};

/** RFC 7396: absent leaves, null removes. */
const merged = <T>(patch: T | null | undefined, before: T, without: T): T =>
  patch === undefined ? before : (patch ?? without);

/** An entry that moves to another category goes to the end, unless a position is given. */
const positionOf = async (
  { entries }: Transaction,
  before: StoredEntry,
  { position }: EntryPatch,
  category: CategoryRow,
): Promise<number> => {
  if (typeof position === 'number') return position;
  if (position === undefined && category.id === before.categoryId) return before.position;
  return (await entries.lastPosition(category.id)) + 1;
};

const sourceOf = (
  { sourceTitle, sourceUrl }: StoredEntry,
  { source: patch }: EntryPatch,
): { title: string; url: string | null } | undefined => {
  if (patch === null) return undefined;
  const title = patch?.title ?? sourceTitle;
  const url = merged(patch?.url, sourceUrl, null);
  if (title !== null) return { title, url };
  if (patch === undefined) return undefined;
  const detail = 'A source has a title.';
  throw new AppError('invalid-request', detail, {
    errors: [{ pointer: '/source/title', code: 'no-title', detail }],
  });
};

const fixedLocale = (locale: string): AppError => {
  const detail = `The language of an entry is fixed (${locale}); POST the entry anew in the other language, under the same slug.`;
  return new AppError('invalid-request', detail, {
    errors: [{ pointer: '/locale', code: 'fixed-language', detail }],
  });
};
