import { AppError } from '../../core/errors.ts';
import { type LanguageChoice, pickLanguage } from '../../core/languages.ts';
import type { StoredEntry } from '../../store/rows.ts';

/**
 * The best of the languages of an entry.
 *
 * @throws AppError `not-found` when it is not in the one that is demanded.
 */
export const inLanguage = (
  entries: readonly StoredEntry[],
  asked: Parameters<typeof pickLanguage>[1],
  defaultLocale: string,
): Pick<LanguageChoice, 'negotiated'> & { entry: StoredEntry } => {
  const locales = entries.map(({ locale }) => locale);
  const { locale, negotiated } = pickLanguage(locales, asked, defaultLocale);
  const entry = entries.find((each) => each.locale === locale);
  if (entry !== undefined) return { entry, negotiated };
  throw new AppError('not-found', `This entry is not in that language, but in ${locales.join(', ')}.`, {
    members: { locales },
  });
};
