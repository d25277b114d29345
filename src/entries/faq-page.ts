import { formatTime } from '../core/time.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Byline } from './byline.ts';
import { renderAnswer } from './render-answer.ts';

export interface FaqPageOptions {
  /** URL of the page. */
  id: string;
  /** URL of one of its entries. */
  idOf(entry: StoredEntry): string;
  byline: Byline;
  /** Of the addresses of tools. */
  base: string;
}

/** A page of entries as schema.org describes them, for machines that read pages. */
export const faqPage = (questions: readonly FaqQuestion[], { id }: Pick<FaqPageOptions, 'id'>): object => {
  const [first] = questions;
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    '@id': id,
    ...(first === undefined ? {} : { inLanguage: first.inLanguage }),
    mainEntity: questions,
  };
};

export type FaqQuestion = ReturnType<typeof faqQuestion>;

/** An entry of it. Renders the answer. */
export const faqQuestion = (entry: StoredEntry, { idOf, byline, base }: Omit<FaqPageOptions, 'id'>) => ({
  '@type': 'Question',
  '@id': idOf(entry),
  name: entry.question,
  ...(entry.aliases.length > 0 ? { alternateName: entry.aliases } : {}),
  inLanguage: entry.locale,
  dateCreated: formatTime(entry.createdAt),
  dateModified: formatTime(entry.updatedAt),
  author: authorOf(entry, byline),
  acceptedAnswer: { '@type': 'Answer', text: renderAnswer(entry, base), inLanguage: entry.locale },
});

const authorOf = ({ createdBy }: StoredEntry, byline: Byline): object =>
  byline === undefined ? { '@type': 'Person', name: createdBy } : { '@type': 'Organization', name: byline };
