import type { EntryRow } from '../store/rows.ts';

/** The path of an entry, with a suffix for one of its formats. Slugs can be of any script. */
export const entryPath = (
  { slug, locale }: Pick<EntryRow, 'slug' | 'locale'>,
  defaultLocale: string,
  extension?: string,
): string => {
  const suffix = extension === undefined ? '' : `.${extension}`;
  return `/v1/entries/${encodeURIComponent(slug)}${suffix}${locale === defaultLocale ? '' : `?locale=${locale}`}`;
};

/** The address of an entry's page for people. */
export const pageUrl = (
  { slug, locale }: Pick<EntryRow, 'slug' | 'locale'>,
  { publicUrl, defaultLocale }: { publicUrl: string; defaultLocale: string },
): string =>
  `${publicUrl}/entries/${encodeURIComponent(slug)}${locale === defaultLocale ? '' : `?locale=${locale}`}`;

/** Where an entry is in each of its formats. */
export const entryLinks = (entry: Pick<EntryRow, 'slug' | 'locale'>, defaultLocale: string, base = '') => {
  const link = (extension?: string): string => base + entryPath(entry, defaultLocale, extension);
  return {
    ...{ self: link(), html: link('html'), markdown: link('md') },
    ...{ text: link('txt'), jsonld: link('jsonld') },
  };
};
