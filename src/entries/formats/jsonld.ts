import type { StoredEntry } from '../../store/queries/entries.ts';
import { faqPage } from '../faq-page.ts';
import { entryPath } from '../links.ts';
import type { EntryFormat, FormatContext } from './format.ts';

/** schema.org `FAQPage`. */
export const jsonld: EntryFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  contentType: 'application/ld+json; charset=utf-8',
  rendering: () => 'html',
  renderEntry: (entry, context) => page([entry], context, entryPath(entry, context.defaultLocale)),
  renderList: ({ entries }, context) => page(entries, context, '/v1/entries'),
};

const page = (
  entries: readonly StoredEntry[],
  { publicUrl, defaultLocale, shape }: FormatContext,
  path: string,
): string => {
  const document = faqPage(entries, {
    id: publicUrl + path,
    byline: shape.byline,
    idOf: (entry) => publicUrl + entryPath(entry, defaultLocale),
  });
  // Safe to put into a <script> element as it is.
  return JSON.stringify(document).replaceAll('<', '\\u003c');
};
