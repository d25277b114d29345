import type { Digest } from '../../content/html/render.ts';
import { hashContent } from '../../content/text/content-hash.ts';
import { slugify } from '../../content/text/slug.ts';
import { AppError } from '../../core/errors.ts';
import type { Runtime } from '../../core/runtime.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import { writeClock } from '../../store/write-clock.ts';
import { demandFreeSlug } from './free-slug.ts';
import { newEntryRow } from './row.ts';
import { saveEntry } from './save.ts';
import type { NewEntry } from './schema.ts';

export interface Writing {
  runtime: Runtime;
  /** Whose name the revision gets. */
  author: string;
  /** Of the answer; made before the database is locked for others. */
  digest: Pick<Digest, 'text' | 'excerpt'>;
}

/**
 * Makes a new entry.
 *
 * @param writing.isNew whether the caller made it a condition that nothing has the slug
 * @throws AppError `slug-taken` or `precondition-failed`; `invalid-request` for a category that does not exist, or when no slug can be made
 */
export const createEntry = async (
  transaction: Transaction,
  input: NewEntry & { locale: string },
  { runtime, author, digest, isNew = false }: Writing & { isNew?: boolean },
): Promise<StoredEntry> => {
  const { entries, write } = transaction;
  const clock = await writeClock(transaction, runtime);
  const category = await findCategory(transaction, input.category);
  const slug = input.slug ?? slugFrom(input.question);
  await demandFreeSlug(transaction, slug, input.locale, isNew ? 'precondition-failed' : 'slug-taken');
  const position = input.position ?? (await entries.lastPosition(category.id)) + 1;
  const content = { ...NOT_TOLD, ...input, slug, position, source: input.source };
  const contentHash = hashContent(input);
  const row = newEntryRow({ content, contentHash, position, category, digest, author }, clock);
  const saved = { before: undefined, row, category: category.slug, note: input.note ?? null };
  await saveEntry(write, saved, clock);
  await write.touch(clock.now());
  return withCategory(row, category);
};

/** What content that comes from elsewhere can tell of itself, and an editor cannot. */
export const NOT_TOLD = {
  revision: undefined,
  createdAt: undefined,
  createdBy: undefined,
  updatedAt: undefined,
  updatedBy: undefined,
  file: undefined,
};

/** A row as it is read back. */
export const withCategory = (row: Omit<StoredEntry, 'category'>, category: CategoryRow): StoredEntry => ({
  ...row,
  category: { slug: category.slug, title: category.title, modifiedAt: category.modifiedAt },
});

export const findCategory = async (
  { categories }: Pick<Transaction, 'categories'>,
  slug: string,
): Promise<CategoryRow> => {
  const found = (await categories.rows()).find((row) => row.slug === slug);
  if (found !== undefined) return found;
  const detail =
    'There is no such category; GET /v1/categories lists them, PUT /v1/categories/{slug} makes one.';
  throw new AppError('invalid-request', detail, {
    errors: [{ pointer: '/category', code: 'unknown-category', detail }],
  });
};

const slugFrom = (question: string): string => {
  const slug = slugify(question);
  if (slug !== '') return slug;
  const detail = 'No slug can be made of a question without letters and digits; send one.';
  throw new AppError('invalid-request', detail, { errors: [{ pointer: '/slug', code: 'no-slug', detail }] });
};
