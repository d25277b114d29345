/** A page in one of its languages. */
export interface Translation {
  locale: string;
  href: string;
}

/** A page in each of its languages, itself too; none where there is only one. */
export const translationsOf = (
  locales: readonly string[],
  linkIn: (locale: string) => string,
): Translation[] => (locales.length > 1 ? locales.map((locale) => ({ locale, href: linkIn(locale) })) : []);
