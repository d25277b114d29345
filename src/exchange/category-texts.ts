import type { CategoryRow } from '../store/categories.ts';
import type { CategoryTexts } from '../store/tables.ts';

export const isSameCategory = (a: CategoryTexts, b: CategoryTexts): boolean =>
  a.title === b.title && a.description === b.description && a.position === b.position;

/** Whether the content directory is not known to have a category as it is. */
export const isUnseenCategory = (row: CategoryRow): boolean =>
  row.seen === null || !isSameCategory(row.seen, row);
