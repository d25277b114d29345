import Negotiator from 'negotiator';

/** A language tag as Lectern writes it: `en`, `pt-BR`, `zh-Hant`. */
export const LOCALE_PATTERN = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export interface LanguageChoice {
  locale: string;
  /** Whether Accept-Language had a say: then caches must know. */
  negotiated: boolean;
}

/**
 * Picks a language: `?locale=` decides alone, even when it asks for one that there is none of; then Accept-Language, then
 * the default, then whatever there is.
 */
export const pickLanguage = (
  available: readonly string[],
  asked: { locale: string | undefined; acceptLanguage: string | undefined },
  defaultLocale: string,
): LanguageChoice => {
  if (asked.locale !== undefined) {
    return { locale: lookUpLanguage(asked.locale, available) ?? asked.locale, negotiated: false };
  }
  // Where the caller has no preference (`*`, or none that can be met) the first counts.
  const ranked = available.includes(defaultLocale)
    ? [defaultLocale, ...available.filter((locale) => locale !== defaultLocale)]
    : available;
  const locale = chooseLanguage(asked.acceptLanguage, ranked) ?? ranked[0] ?? defaultLocale;
  return { locale, negotiated: available.length > 1 };
};

/**
 * The language among `available` that an Accept-Language header (RFC 9110, section 12.5.4) asks for most; undefined when
 * it asks for none of them.
 */
export const chooseLanguage = (
  acceptLanguage: string | undefined,
  available: readonly string[],
): string | undefined => {
  if (acceptLanguage === undefined) return undefined;
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  for (const range of negotiator.languages()) {
    const found = range === '*' ? negotiator.language([...available]) : lookUpLanguage(range, available);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * RFC 4647, section 3.4 (lookup): `de-AT` finds `de` where there is no `de-AT`. Beyond it, `pt` finds `pt-BR` where there
 * is no `pt`: close enough for a reader.
 */
export const lookUpLanguage = (tag: string, available: readonly string[]): string | undefined => {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const found = available.find((locale) => locale.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return available.find((locale) => locale.toLowerCase().startsWith(`${tag.toLowerCase()}-`));
};
