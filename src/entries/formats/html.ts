import { escapeHtml } from '../../content/html/escape-html.ts';
import { mapInShifts } from '../../core/scheduling/give-way.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { renderAnswer } from '../render-answer.ts';
import type { EntryFormat } from './format.ts';

/** A fragment for another page: an `<article>` an entry, nothing that runs, no styles. */
export const html: EntryFormat = {
  mediaType: 'text/html',
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  rendering: () => 'html',
  renderEntry: (entry, { publicUrl }) => article(entry, publicUrl),
  renderList: async ({ entries }, { publicUrl }) =>
    (await mapInShifts(entries, (entry) => article(entry, publicUrl))).join(''),
};

const article = (entry: StoredEntry, base: string): string =>
  `<article id="${escapeHtml(entry.slug)}" lang="${escapeHtml(entry.locale)}">
<h2>${escapeHtml(entry.question)}</h2>
${renderAnswer(entry, base)}</article>
`;
