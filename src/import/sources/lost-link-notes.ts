import { digestMarkdown } from '../../content/html/render.ts';
import type { ContentEntry, ContentNote } from './directory/content-set.ts';

/** Cheap to ask of every answer; what looks like a lost link is then parsed, since it may be code. */
const MAYBE_LOST = /\]\(\s*(?:#|<#>)|\]:\s*(?:#|<#>)\s*(?:$|["'(])/m;

/** What to tell an editor of links that lead to `#` only: readers see their text, but their target is lost. */
export const lostLinkNotes = ({ answer, file, slug }: ContentEntry): ContentNote[] => {
  if (!MAYBE_LOST.test(answer)) return [];
  return digestMarkdown(answer).lostLinks.map((text) => ({
    level: 'warning',
    where: file?.path ?? slug,
    message: `The link “${text}” leads to “#” only and is shown as its text. Add the right link.`,
  }));
};
