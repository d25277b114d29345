import type { StoredEntry } from '../../store/entries.ts';
import { formatTime } from '../../time.ts';
import { entryPath } from '../links.ts';
import { renderAnswer } from '../render-answer.ts';
import type { EntryFormat, FormatContext } from './format.ts';

/** schema.org `FAQPage`, for whoever reads pages by machine. */
export const jsonld: EntryFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  contentType: 'application/ld+json; charset=utf-8',
  renderEntry: (entry, context) => page([entry], context, entryPath(entry, context.defaultLocale)),
  renderList: ({ entries }, context) => page(entries, context, '/v1/entries'),
};

const page = (
  entries: readonly StoredEntry[],
  { publicUrl, defaultLocale }: FormatContext,
  path: string,
): string => {
  const [first] = entries;
  const document = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': publicUrl + path,
    ...(first === undefined ? {} : { inLanguage: first.locale }),
    mainEntity: entries.map((entry) => ({
      '@type': 'Question',
      '@id': publicUrl + entryPath(entry, defaultLocale),
      name: entry.question,
      ...(entry.aliases.length > 0 ? { alternateName: entry.aliases } : {}),
      inLanguage: entry.locale,
      dateCreated: formatTime(entry.createdAt),
      dateModified: formatTime(entry.updatedAt),
      author: { '@type': 'Person', name: entry.createdBy },
      acceptedAnswer: { '@type': 'Answer', text: renderAnswer(entry), inLanguage: entry.locale },
    })),
  };
  // Safe to put into a <script> element as it is.
  return JSON.stringify(document).replaceAll('<', '\\u003c');
};
