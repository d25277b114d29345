import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import { isSlug } from '../entries/fields.ts';
import { MAX_POSITION } from '../entries/limits.ts';
import type { CategoryRow, StoredCategory } from '../store/queries/categories.ts';
import type { Transaction } from '../store/store.ts';
import { writeClock } from '../store/write-clock.ts';
import { saveCategory } from './save.ts';
import type { CategoryInput } from './write-schema.ts';

/** What the caller knows of the present state. */
export type CategoryCondition = 'absent' | 'any' | readonly number[];

/** The version of a category, or of their list: when it last changed. Each change is later than all before it. */
export const versionOf = (rows: readonly Pick<CategoryRow, 'modifiedAt'>[]): number =>
  Math.max(0, ...rows.map(({ modifiedAt }) => modifiedAt));

/** The version that a change of some of them makes. */
export const nextVersion = (rows: readonly CategoryRow[], { now }: Pick<Runtime, 'now'>): number =>
  Math.max(now(), versionOf(rows) + 1);

/**
 * Makes a category, or replaces what one says.
 *
 * @throws AppError `precondition-failed` when it is not as the caller takes it to be
 */
export const putCategory = async (
  transaction: Transaction,
  slug: string,
  input: CategoryInput,
  condition: CategoryCondition,
  runtime: Runtime,
): Promise<{ category: StoredCategory; isNew: boolean }> => {
  const { categories, write } = transaction;
  const rows = await categories.rows();
  const before = rows.find((row) => row.slug === slug);
  checkCondition(before, condition);
  const clock = await writeClock(transaction, runtime);
  const modifiedAt = nextVersion(rows, clock);
  if (before === undefined) {
    if (!isSlug(slug)) throw noSlug();
    const last = Math.max(0, ...rows.map(({ position }) => position));
    const position = input.position ?? Math.min(last + 1, MAX_POSITION);
    const row = { id: runtime.newId(), slug, ...input, position, modifiedAt, seen: null };
    await write.insertCategories([row]);
  } else {
    const row = { ...before, ...input, position: input.position ?? before.position, modifiedAt };
    await saveCategory(transaction, before, row, clock);
  }
  await write.touch(clock.now());
  const category = await categories.findBySlug(slug, { all: true });
  return { category: category!, isNew: before === undefined };
};

/**
 * Puts all categories in order.
 *
 * @throws AppError `precondition-failed`, or `invalid-request` unless the order has each of them once
 */
export const orderCategories = async (
  transaction: Transaction,
  order: readonly string[],
  condition: CategoryCondition,
  runtime: Runtime,
): Promise<void> => {
  const { categories, write } = transaction;
  const rows = await categories.rows();
  checkVersion(versionOf(rows), condition);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const isWhole = order.length === rows.length && new Set(order).size === order.length;
  if (!isWhole || order.some((slug) => !bySlug.has(slug))) throw notWhole(rows);
  const clock = await writeClock(transaction, runtime);
  const modifiedAt = nextVersion(rows, clock);
  for (const [n, slug] of order.entries()) {
    const before = bySlug.get(slug)!;
    if (before.position === n + 1) continue;
    await saveCategory(transaction, before, { ...before, position: n + 1, modifiedAt }, clock);
  }
  await write.touch(clock.now());
};

/**
 * Removes a category that nothing is in.
 *
 * @throws AppError `not-found`, `precondition-failed`, `category-in-use`
 */
export const deleteCategory = async (
  { categories, entries, state, write }: Transaction,
  slug: string,
  condition: CategoryCondition,
  runtime: Runtime,
): Promise<void> => {
  const row = (await categories.rows()).find((each) => each.slug === slug);
  if (row === undefined) throw new AppError('not-found', 'No category has this slug.');
  checkCondition(row, condition);
  await demandEmpty(entries, row);
  await write.deleteFiles([row.id]);
  await write.deleteCategories([row.id]);
  await write.touch((await writeClock({ state }, runtime)).now());
};

/** Entries that are named when their category cannot be removed. */
const MAX_NAMED = 20;

const demandEmpty = async (entries: Transaction['entries'], { id }: CategoryRow): Promise<void> => {
  const { count, some } = await entries.placesIn(id, MAX_NAMED);
  if (count === 0) return;
  const archived = some.filter(({ status }) => status === 'archived');
  const [first] = archived;
  const advice =
    archived.length === count && first !== undefined
      ? ` They were taken down: move them (PATCH /v1/entries/${first.slug} with another "category"), or purge them (POST /v1/entries/${first.slug}/purge).`
      : '';
  const number = count === 1 ? 'An entry is' : `${count} entries are`;
  throw new AppError('category-in-use', `${number} in this category.${advice}`, {
    members: { entryCount: count, entries: some },
  });
};

const checkCondition = (row: CategoryRow | undefined, condition: CategoryCondition): void => {
  if (row === undefined && condition !== 'absent') {
    throw new AppError('precondition-failed', 'There is no such category; If-None-Match: * makes one.');
  }
  if (row !== undefined && condition === 'absent') {
    throw new AppError('precondition-failed', 'There is such a category already; If-Match changes it.');
  }
  if (row !== undefined) checkVersion(row.modifiedAt, condition);
};

const checkVersion = (version: number, condition: CategoryCondition): void => {
  if (typeof condition === 'string' || condition.includes(version)) return;
  throw new AppError('precondition-failed', 'It has changed since you read it; GET it again for its ETag.');
};

const noSlug = (): AppError => {
  const detail =
    'The slug of a category is lower-case letters and digits of any script, with single hyphens between them.';
  return new AppError('invalid-request', detail, {
    errors: [{ pointer: '#/path/slug', code: 'no-slug', detail }],
  });
};

const notWhole = (rows: readonly CategoryRow[]): AppError => {
  const detail = `The order has each category once: ${rows.map(({ slug }) => slug).join(', ')}.`;
  return new AppError('invalid-request', detail, {
    errors: [{ pointer: '/order', code: 'not-whole', detail }],
  });
};
