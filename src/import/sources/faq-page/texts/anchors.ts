import type { Heading } from '../outline/headings.ts';
import type { ParsedPage } from '../parse/blocks.ts';
import { idsIn } from '../parse/html.ts';

/** A link to a place in this page that is not there. */
export interface DeadLink {
  line: number;
  href: string;
}

/** Generators differ in how they spell ids of headings: letters and digits are what they agree on. */
const loose = (id: string): string =>
  id
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Places that every page has, or that generators add around the text. */
const ALWAYS = ['top', 'readmetop', 'contents', 'toc', 'tableofcontents'];

/** Finds links into the page whose target is no heading, anchor or id of it. */
export const findDeadLinks = (
  page: ParsedPage,
  headings: readonly Heading[],
  otherTargets: readonly string[],
): DeadLink[] => {
  const known = new Set([...ALWAYS, ...otherTargets.map(loose)]);
  for (const { text, shownText, anchors } of headings) {
    for (const id of [text, shownText, ...anchors]) known.add(loose(id));
  }
  const links: DeadLink[] = [];
  let line = 0;
  for (const token of page.tokens) {
    if (token.map) line = token.map[0];
    if (token.type === 'html_block') for (const id of idsIn(token.content)) known.add(loose(id));
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') for (const id of idsIn(child.content)) known.add(loose(id));
      const href = child.type === 'link_open' ? String(child.attrGet('href')!) : '';
      if (href.startsWith('#') && href.length > 1) links.push({ line, href });
    }
  }
  // A second heading of the same text gets a number after its id.
  const isKnown = (id: string) => known.has(loose(id)) || known.has(loose(id.replace(/-\d+$/, '')));
  return links.filter(({ href }) => !isKnown(decode(href.slice(1)).replace(/^user-content-/, '')));
};
