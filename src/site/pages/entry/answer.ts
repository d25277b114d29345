import { escapeHtml } from '../../../content/html/escape-html.ts';
import { renderAnswer } from '../../../entries/render-answer.ts';
import type { AnswerParts } from '../../../entries/whole-answer.ts';
import type { EntryRow } from '../../../store/queries/entries.ts';
import { type Markup, trusted } from '../layout/html.ts';
import type { Texts } from '../layout/texts.ts';

export interface Heading {
  id: string;
  text: Markup;
}

export interface Answer {
  markup: Markup;
  /** Those of the highest level, in order. */
  headings: Heading[];
}

/** As the sanitiser writes a tag: attributes in double quotes, with no angle bracket in them. */
const TAG = /<(\/?)(h[1-6]|pre|table)((?: [a-z]+="[^"]*")*)>/g;

/** The level of the page's own heading is 1. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 6;

/**
 * An answer as a page shows it: its headings below the page's own and without gaps between their levels, each with a
 * link to itself; code and tables in boxes that scroll, also by keyboard.
 */
export const showAnswer = (
  entry: Pick<EntryRow, 'slug' | 'contentHash'> & AnswerParts,
  texts: Texts,
): Answer => {
  const source = renderAnswer(entry);
  const headings: Heading[] = [];
  /** The headings above the present place, by the levels they were written with. */
  const outline: number[] = [];
  const open: { level: number; id: string | undefined; from: number }[] = [];

  const openHeading = (written: number, attributes: string, from: number): string => {
    while ((outline.at(-1) ?? 0) >= written) outline.pop();
    outline.push(written);
    const level = Math.min(LOWEST_LEVEL, TOP_LEVEL - 1 + outline.length);
    const [, id] = / id="([^"]*)"/.exec(attributes) ?? [];
    open.push({ level, id, from });
    return `<h${level}${attributes}>`;
  };

  const closeHeading = (to: number): string => {
    // The sanitiser closes what was opened, and nothing else.
    const { level, id, from } = open.pop()!;
    const end = `</h${level}>`;
    if (id === undefined) return end;
    if (level === TOP_LEVEL) headings.push({ id, text: trusted(withoutTags(source.slice(from, to))) });
    return `<a class="anchor" href="#${id}" aria-label="${escapeHtml(texts.linkToSection)}">#</a>${end}`;
  };

  const markup = source.replace(TAG, (tag, slash: string, name: string, attributes: string, at: number) => {
    if (name.startsWith('h')) {
      return slash === ''
        ? openHeading(Number(name.slice(1)), attributes, at + tag.length)
        : closeHeading(at);
    }
    if (slash === '/') return `${tag}</div>`;
    return name === 'pre'
      ? `<div class="code"><pre${attributes}${scrolling(texts.code)}>`
      : `<div class="table"${scrolling(texts.table)}>${tag}`;
  });
  return { markup: trusted(markup), headings };
};

/** What makes a box that scrolls usable by keyboard, and tells what it is. */
const scrolling = (label: string): string => ` tabindex="0" role="group" aria-label="${escapeHtml(label)}"`;

const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, '');
