import { type Heading, isUnderlinedParagraph, readHeadings } from '../outline/headings.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import { findBackToTop } from '../texts/back-to-top.ts';
import { findTocHeadings, findTocs, isTocTitle } from '../texts/toc.ts';
import { type Block, type ParsedPage, parseBlocks } from './blocks.ts';
import { findHtmlComments, findMdxComments, findModuleLines } from './comments.ts';
import { type Details, findDetails } from './details.ts';
import { createPageParser } from './page-parser.ts';

/** A page without what is no content, and its headings and disclosure elements. */
export interface CleanPage extends ParsedPage {
  headings: Heading[];
  details: Details[];
}

/** Parses with front matter and MDX comments blanked out, so that line numbers stay those of the page. */
const parseMasked = <C, E>(tracker: LineTracker<C, E>, bodyStart: number): ParsedPage => {
  const parser = createPageParser();
  const masked = tracker.lines.map((line, index) => (index < bodyStart ? '' : line));
  const page = parseBlocks(parser, masked);
  if (!masked.some((line) => line.includes('{/*'))) return page;
  const comments = findMdxComments(page);
  for (const { start, end } of comments) {
    tracker.drop(start, end, 'comment-dropped', 'An MDX comment was left out.');
    masked.fill('', start, end);
  }
  return comments.length > 0 ? parseBlocks(parser, masked) : page;
};

const dropTocs = <C, E>(
  page: ParsedPage,
  headings: Heading[],
  tracker: LineTracker<C, E>,
  name: string,
): Heading[] => {
  const tocs = findTocs(page, headings, name);
  for (const { start, end } of tocs) {
    tracker.drop(
      start,
      end,
      'toc-dropped',
      'A table of contents was left out: categories and questions replace it.',
    );
  }
  const isEmpty = (start: number, end: number) => {
    for (let line = start; line < end; line += 1) if (tracker.isOpen(line)) return false;
    return true;
  };
  const titles = new Set(findTocHeadings(headings, tocs, isEmpty, page.lines.length));
  for (const { start, end } of titles) {
    tracker.drop(start, end, 'toc-dropped', 'The heading of a table of contents was left out.');
  }
  return headings.filter((heading) => !titles.has(heading));
};

/** Leaves out comments, modules, links to the top and tables of contents. Each is quoted in the report. */
export const cleanPage = <C, E>(tracker: LineTracker<C, E>, bodyStart: number, name: string): CleanPage => {
  const page = parseMasked(tracker, bodyStart);
  for (const { start, end } of findHtmlComments(page)) {
    tracker.drop(start, end, 'comment-dropped', 'An HTML comment was left out.');
  }
  for (const { start, end } of findModuleLines(page)) {
    tracker.drop(start, end, 'module-line-dropped', 'MDX import or export lines were left out.');
  }
  for (const line of findBackToTop(page)) tracker.dropQuietly(line, 'back-to-top-dropped');
  for (const block of page.blocks) {
    if (block.kind !== 'heading' || !isUnderlinedParagraph(block)) continue;
    const message =
      'Dashes right under a paragraph make it a heading in Markdown; they were read as a rule and left out.';
    tracker.drop(block.end - 1, block.end, 'setext-rule', message, 'warning');
  }
  const details = findDetails(page).filter(({ summary, start, end, close }) => {
    if (close < 0) {
      const message = `The disclosure element “${summary}” has no closing tag: it was read up to line ${end}.`;
      tracker.note('warning', 'details-unclosed', start, message);
    }
    if (!isTocTitle(summary)) return true;
    tracker.drop(start, end, 'toc-dropped', 'A table of contents in a disclosure element was left out.');
    return false;
  });
  const headings = readHeadings(page).filter((heading) => {
    if (heading.text !== '' && tracker.isOpen(heading.start)) return true;
    if (tracker.isOpen(heading.start)) {
      tracker.drop(heading.start, heading.end, 'heading-dropped', 'A heading without text was left out.');
    }
    return false;
  });
  const isKept = ({ start }: Block) => tracker.isOpen(start);
  const kept = dropTocs({ ...page, blocks: page.blocks.filter(isKept) }, headings, tracker, name);
  return { ...page, blocks: page.blocks.filter(isKept), headings: kept, details };
};
