import { AppError, type InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/nearest.ts';
import type { ContentEntry } from '../sources/directory/content-set.ts';
import { MAX_LINE_ERRORS } from '../sources/lines/line-limits.ts';

/**
 * Makes sure that lines name no category that is neither here nor told of.
 *
 * @throws AppError `invalid-request` with every line that does
 */
export const requireCategories = (entries: readonly ContentEntry[], known: ReadonlySet<string>): void => {
  const wrong = entries.filter(({ category }) => !known.has(category));
  const [first] = wrong;
  if (first === undefined) return;
  const detailOf = ({ category }: ContentEntry): string =>
    `There is no category ${category}.${didYouMean(category, [...known])} Give { "slug", "title" } to make it.`;
  const errors = wrong.slice(0, MAX_LINE_ERRORS).map(
    (entry): InputError => ({
      pointer: `#/lines/${entry.line}/category`,
      code: 'unknown-category',
      detail: detailOf(entry),
    }),
  );
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
  throw new AppError('invalid-request', `Line ${first.line}: ${detailOf(first)}${more}`, {
    errors,
    members: { errorCount: wrong.length },
  });
};
