import { escapeHtml } from '../../content/html/escape-html.ts';
import type { StoredEntry } from '../../store/queries/entries.ts';
import { renderAnswer } from '../render-answer.ts';
import type { EntryFormat } from './format.ts';

/** A fragment for somebody else's page: an `<article>` an entry, nothing that runs, no styles. */
export const html: EntryFormat = {
  mediaType: 'text/html',
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  renderEntry: (entry, { publicUrl }) => article(entry, publicUrl),
  renderList: ({ entries }, { publicUrl }) => entries.map((entry) => article(entry, publicUrl)).join(''),
};

const article = (entry: StoredEntry, base: string): string =>
  `<article id="${escapeHtml(entry.slug)}" lang="${escapeHtml(entry.locale)}">
<h2>${escapeHtml(entry.question)}</h2>
${renderAnswer(entry, base)}</article>
`;
