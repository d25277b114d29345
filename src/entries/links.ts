import type { EntryRow } from '../store/entries.ts';

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
