import { tidyLineEnds } from '../../entries/fields.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { CategoryTexts } from '../../store/tables.ts';

/** A description that came over the API may have kept line ends that no file keeps. */
export const isSameCategory = (a: CategoryTexts, b: CategoryTexts): boolean =>
  a.title === b.title &&
  tidyLineEnds(a.description) === tidyLineEnds(b.description) &&
  a.position === b.position;

/** Whether the content directory is not known to have a category as it is. */
export const isUnseenCategory = (row: CategoryRow): boolean =>
  row.seen === null || !isSameCategory(row.seen, row);
