import { AppError } from '../../core/errors.ts';
import type { Reads } from '../../store/reads.ts';
import { isSlug } from '../fields.ts';

/** Numbers that are tried behind a slug before it is left to the caller to find another. */
const MAX_TRIES = 50;

/**
 * Makes sure that nothing in a language has a slug, whatever its status: what was taken down can come back.
 *
 * @throws AppError of the code, with a slug that is free
 */
export const demandFreeSlug = async (
  { entries }: Pick<Reads, 'entries'>,
  slug: string,
  locale: string,
  code: 'slug-taken' | 'precondition-failed' = 'slug-taken',
): Promise<void> => {
  const isTaken = async (wanted: string): Promise<boolean> =>
    (await entries.findBySlug(wanted)).some((entry) => entry.locale === locale);
  if (!(await isTaken(slug))) return;
  let suggestion: string | null = null;
  for (let n = 2; n < MAX_TRIES && suggestion === null; n += 1) {
    const candidate = withNumber(slug, n);
    if (!(await isTaken(candidate))) suggestion = candidate;
  }
  const free = suggestion === null ? 'choose another.' : `${suggestion} is free.`;
  throw new AppError(code, `The slug ${slug} is taken in ${locale}; ${free}`, {
    members: { slug, suggestion },
  });
};

/** `slug-2`, its end cut where that is too long. */
const withNumber = (slug: string, n: number): string => {
  let head = slug;
  while (!isSlug(`${head}-${n}`)) head = [...head].slice(0, -1).join('');
  return `${head}-${n}`;
};
