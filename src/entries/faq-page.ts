import type { StoredEntry } from '../store/entries.ts';
import { formatTime } from '../time.ts';
import { renderAnswer } from './render-answer.ts';

export interface FaqPageIds {
  /** URL of the page. */
  id: string;
  /** URL of one of its entries. */
  idOf(entry: StoredEntry): string;
}

/** Entries as schema.org knows them, for whoever reads pages by machine. */
export const faqPage = (entries: readonly StoredEntry[], { id, idOf }: FaqPageIds): object => {
  const [first] = entries;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': id,
    ...(first === undefined ? {} : { inLanguage: first.locale }),
    mainEntity: entries.map((entry) => ({
      '@type': 'Question',
      '@id': idOf(entry),
      name: entry.question,
      ...(entry.aliases.length > 0 ? { alternateName: entry.aliases } : {}),
      inLanguage: entry.locale,
      dateCreated: formatTime(entry.createdAt),
      dateModified: formatTime(entry.updatedAt),
      author: { '@type': 'Person', name: entry.createdBy },
      acceptedAnswer: { '@type': 'Answer', text: renderAnswer(entry), inLanguage: entry.locale },
    })),
  };
};
