/*
 * Filter terms are words of the index that no text has: a filter asks for them. They are apart from the analysis of texts, which
 * the store does not need to open.
 */

/** The term of every entry. */
export const EVERY_ENTRY = '*';
export const categoryTerm = (slug: string): string => `category:${slug}`;
export const tagTerm = (tag: string): string => `tag:${tag}`;

/** Filter terms are stored beside the stems of a locale, apart from them: no word can be taken for a filter term. */
export const filterLocale = (locale: string): string => `${locale}#marks`;
