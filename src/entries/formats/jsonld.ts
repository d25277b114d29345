import { mapInShifts } from '../../core/scheduling/give-way.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { type FaqPageOptions, faqPage, faqQuestion } from '../faq-page.ts';
import { entryPath } from '../links.ts';
import type { EntryFormat, FormatContext } from './format.ts';

/** schema.org `FAQPage`. */
export const jsonld: EntryFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  contentType: 'application/ld+json; charset=utf-8',
  rendering: () => 'html',
  renderEntry: (entry, context) => {
    const options = optionsFor(context, entryPath(entry, context.defaultLocale));
    return write(faqPage([faqQuestion(entry, options)], options));
  },
  renderList: async ({ entries }, context) => {
    const options = optionsFor(context, '/v1/entries');
    return write(faqPage(await mapInShifts(entries, (entry) => faqQuestion(entry, options)), options));
  },
};

const optionsFor = ({ publicUrl, defaultLocale, shape }: FormatContext, path: string): FaqPageOptions => ({
  id: publicUrl + path,
  byline: shape.byline,
  base: publicUrl,
  idOf: (entry: StoredEntry) => publicUrl + entryPath(entry, defaultLocale),
});

/** Safe to put into a <script> element as it is. */
const write = (document: object): string => JSON.stringify(document).replaceAll('<', '\\u003c');
