import { AppError, type InputError } from '../../core/errors.ts';
import type { Steps } from '../../core/scheduling/pace.ts';
import { didYouMean } from '../../core/text/nearest.ts';
import type { ContentEntry } from '../sources/directory/content-set.ts';
import { MAX_LINE_ERRORS } from '../sources/lines/line-limits.ts';

/** Categories that a wrong name is compared with. */
const MAX_COMPARED = 1_000;

/**
 * Makes sure that lines name no unknown category.
 *
 * @throws AppError `invalid-request` with every line that does
 */
export function* requireCategories(
  entries: readonly ContentEntry[],
  known: ReadonlySet<string>,
): Steps<void> {
  const wrong: ContentEntry[] = [];
  for (const entry of entries) {
    if (!known.has(entry.category)) wrong.push(entry);
    yield;
  }
  const [first] = wrong;
  if (first === undefined) return;
  // To compare a name with very many takes long.
  const similar = known.size > MAX_COMPARED ? [] : [...known];
  const detailOf = ({ category }: ContentEntry): string =>
    `There is no category ${category}.${didYouMean(category, similar)} Give { "slug", "title" } to make it.`;
  const errors: InputError[] = [];
  for (const entry of wrong.slice(0, MAX_LINE_ERRORS)) {
    const pointer = `#/lines/${entry.line}/category`;
    errors.push({ pointer, code: 'unknown-category', detail: detailOf(entry) });
    yield;
  }
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
  throw new AppError('invalid-request', `Line ${first.line}: ${detailOf(first)}${more}`, {
    errors,
    members: { errorCount: wrong.length },
  });
}
