/** A page in one of its languages. */
export interface Translation {
  locale: string;
  href: string;
}

/** A page in each of its languages, itself too; none where there is only one. */
export const translationsOf = <T extends { locale: string }>(
  versions: readonly T[],
  linkTo: (version: T) => string,
): Translation[] =>
  versions.length > 1 ? versions.map((each) => ({ locale: each.locale, href: linkTo(each) })) : [];

/** The same for a page that differs in nothing but its language. */
export const inEachLanguage = (
  locales: readonly string[],
  linkIn: (locale: string) => string,
): Translation[] =>
  translationsOf(
    locales.map((locale) => ({ locale })),
    ({ locale }) => linkIn(locale),
  );
