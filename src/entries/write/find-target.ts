import { AppError } from '../../core/errors.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { STATUSES, type Status } from '../../store/tables.ts';
import { findEntry } from '../read/find.ts';

interface Wanted {
  locale: string | undefined;
  defaultLocale: string;
  /** Of entries that may be seen. */
  statuses?: readonly Status[];
}

/**
 * The one entry that a write, or a question about its history, names: by slug, former slug or id; `locale` decides where it
 * has several languages, else the default one. Nothing is guessed from Accept-Language.
 *
 * @throws AppError `not-found`, or `invalid-request` where there is no telling which language is meant
 */
export const findTarget = async (
  reads: Pick<Store, 'entries'>,
  name: string,
  { locale, defaultLocale, statuses = STATUSES }: Wanted,
): Promise<StoredEntry> => {
  const { entries } = await findEntry(reads, name, statuses);
  const locales = entries.map((entry) => entry.locale);
  if (locale === undefined && entries.length === 1) return entries[0]!;
  const target = entries.find((entry) => entry.locale === (locale ?? defaultLocale));
  if (target !== undefined) return target;
  if (locale !== undefined) {
    throw new AppError('not-found', `This entry is not in that language, but in ${locales.join(', ')}.`, {
      members: { locales },
    });
  }
  const detail = `This entry is in ${locales.join(', ')}; say with ?locale= which one is meant.`;
  throw new AppError('invalid-request', detail, {
    errors: [{ pointer: '#/query/locale', code: 'ambiguous-language', detail }],
    members: { locales },
  });
};
