/** Scripts that are written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Which way a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => {
  const script = readLocale(locale)?.maximize().script;
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
};

/** The name of a language in that language; its tag where there is none. */
export const nameOf = (locale: string): string =>
  readLocale(locale) === undefined
    ? locale
    : String(new Intl.DisplayNames([locale], { type: 'language' }).of(locale));

/** A tag has the form of one and may still be none, such as `en-abcde-abcde`. */
const readLocale = (locale: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
};
