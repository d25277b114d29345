import { pickLanguage } from '../../core/languages.ts';
import { type SpokenTexts, textsFor } from './layout/texts.ts';
import { directionOf } from './locale.ts';

/** In which language a page is. */
export interface PageLanguage extends SpokenTexts {
  /** Of its content. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The languages that Accept-Language chose among; none where it had no say. */
  chosenAmong: readonly string[];
  /** What its links say about the language: nothing, unless it is another one than they would lead to by themselves. */
  parameter: string | undefined;
}

export interface RequestedLanguage {
  locale: string | undefined;
  acceptLanguage: string | undefined;
}

/** The language of a page that there is in the `available` ones. */
export const pageLanguage = (
  asked: RequestedLanguage,
  available: readonly string[],
  defaultLocale: string,
): PageLanguage => {
  const { locale, negotiated } = pickLanguage(available, asked, defaultLocale);
  return {
    ...textsFor(locale),
    locale,
    chosenAmong: negotiated ? available : [],
    direction: directionOf(locale),
    // Who chose a language stays in it, whatever the browser prefers.
    parameter: asked.locale !== undefined || locale !== defaultLocale ? locale : undefined,
  };
};
