import { renderHtml } from '../content/html/render.ts';
import type { EntryRow } from '../store/queries/entries.ts';
import { type AnswerParts, wholeAnswer } from './whole-answer.ts';

/** Answers kept as HTML, by content and slug; some 2 kB each. */
const CAPACITY = 500;

const cache = new Map<string, string>();

/** The whole answer as sanitised HTML, with ids that begin with the slug. Made once for each content. */
export const renderAnswer = (
  entry: Pick<EntryRow, 'slug' | 'contentHash'> & AnswerParts,
  base = '',
): string => {
  const { editorsNote, tools } = entry;
  const more = editorsNote || tools ? JSON.stringify([editorsNote, tools, base]) : '';
  const key = `${entry.contentHash} ${entry.slug} ${more}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const html = renderHtml(wholeAnswer(entry, base), entry.slug);
  if (cache.size >= CAPACITY) cache.clear();
  cache.set(key, html);
  return html;
};
