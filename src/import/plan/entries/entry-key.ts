/** What an entry is known by: a slug names one entry a language. */
export const keyOf = ({ slug, locale }: { slug: string; locale: string }): string => `${locale} ${slug}`;
