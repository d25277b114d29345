import { renderHtml } from '../content/html/render.ts';
import type { EntryRow } from '../store/rows.ts';

/** Answers kept as HTML, by content and slug; some 2 kB each. */
const CAPACITY = 500;

const cache = new Map<string, string>();

/** The answer as sanitised HTML, with ids that begin with the slug. Made once for each content. */
export const renderAnswer = (entry: Pick<EntryRow, 'slug' | 'contentHash' | 'answer'>): string => {
  const key = `${entry.contentHash} ${entry.slug}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const html = renderHtml(entry.answer, entry.slug);
  if (cache.size >= CAPACITY) cache.clear();
  cache.set(key, html);
  return html;
};
