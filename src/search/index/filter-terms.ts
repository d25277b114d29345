/*
 * Marks are words of the index that nobody writes: what filters ask for. They are here and not with the analysis of texts,
 * which the store has no use for when it only opens.
 */

/** The mark that every entry has: asks for all. */
export const EVERY_ENTRY = '*';
export const categoryMark = (slug: string): string => `category:${slug}`;
export const tagMark = (tag: string): string => `tag:${tag}`;

/** Marks live beside a locale's stems, apart from them: no word can be taken for a mark. */
export const markLocale = (locale: string): string => `${locale}#marks`;
