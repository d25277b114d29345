import type { Block, ParsedPage } from '../parse/blocks.ts';
import type { CleanPage } from '../parse/clean.ts';
import type { Details } from '../parse/details.ts';
import { anchorsOnly, isBreakTag, isWrapper } from '../parse/html.ts';
import { asking } from '../parse/interrogatives.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import type { Heading } from './headings.ts';
import { stripCounter } from './numbering.ts';
import type { Section } from './text-questions.ts';

/** Below Markdown's six levels: where a disclosure element that holds others stands when no heading is in it. */
export const INNERMOST_LEVEL = 6.5;

/** The headings of a page as structure, and the text between them. */
export interface Outlined {
  headings: Heading[];
  /** Before the first heading, and after each one. */
  sections: Section[];
  /** Closing tags of disclosure elements that are taken as headings. */
  closings: number[];
}

/** A disclosure element that holds questions is a heading; one that holds an answer is not. */
const isHolder = (details: Details, inside: readonly Heading[]): boolean => {
  const asked = details.children.filter(({ summary }) => asking(summary) > 0).length;
  const headings = inside.filter(({ asks }) => asks > 0).length;
  return asking(details.summary) < 2 && (asked > 0 || details.children.length > 1 || headings > 1);
};

const asHeading = (details: Details, inside: readonly Heading[]): Heading => {
  const { text, counter } = stripCounter(details.summary);
  const { start, bodyStart, anchors, rest } = details;
  const level = Math.min(...inside.slice(0, 1000).map((heading) => heading.level), 7) - 0.5;
  const common = { counter, anchors, asks: asking(text), rest: rest.trim(), hasMarkup: false, footnotes: [] };
  return { start, end: bodyStart, level, text, shownText: details.summary, ...common };
};

const within = <T extends { start: number }>(
  items: readonly T[],
  { start, end }: { start: number; end: number },
): T[] => items.filter((item) => item.start >= start && item.start < end);

/** Splits disclosure elements into those that are headings and those that are content. */
const sortDetails = (page: CleanPage): { holders: Heading[]; leaves: Details[]; closings: number[] } => {
  const holders: Heading[] = [];
  const leaves: Details[] = [];
  const closings: number[] = [];
  const visit = (details: Details, headings: readonly Heading[]) => {
    const inside = within(headings, details);
    if (!isHolder(details, inside)) {
      leaves.push(details);
      return;
    }
    holders.push(asHeading(details, inside));
    if (details.close >= 0) closings.push(details.close);
    for (const child of details.children) visit(child, inside);
  };
  let next = 0;
  for (const details of page.details) {
    // Top-level elements and headings are both in page order: each heading is looked at once.
    while ((page.headings[next]?.start ?? Number.POSITIVE_INFINITY) < details.start) next += 1;
    const first = next;
    while ((page.headings[next]?.start ?? Number.POSITIVE_INFINITY) < details.end) next += 1;
    visit(details, page.headings.slice(first, next));
  }
  return { holders, leaves, closings };
};

/** Drops the items that lie in one of the ranges; both are in page order. */
const outside = <T extends { start: number }>(
  items: readonly T[],
  ranges: readonly { start: number; end: number }[],
): T[] => {
  let index = 0;
  return items.filter(({ start }) => {
    while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    return start < (ranges[index]?.start ?? Number.POSITIVE_INFINITY);
  });
};

/** Deals items out to the stretches between headings. */
const deal = <T extends { start: number }>(items: readonly T[], headings: readonly Heading[]): T[][] => {
  const dealt: T[][] = Array.from({ length: headings.length + 1 }, () => []);
  let index = 0;
  for (const item of items) {
    while ((headings[index]?.start ?? Number.POSITIVE_INFINITY) <= item.start) index += 1;
    dealt[index]?.push(item);
  }
  return dealt;
};

export const outlineSections = (page: CleanPage): Outlined => {
  const { holders, leaves, closings } = sortDetails(page);
  const ranges = holders.map(({ start, end }) => ({ start, end }));
  const free = outside(outside(page.headings, leaves), ranges);
  const headings = [...free, ...holders].sort((a, b) => a.start - b.start);
  const isText = ({ kind }: Block) => kind !== 'hr';
  // An HTML heading with blank lines in it holds blocks of its own.
  const blocks = deal(outside(outside(page.blocks, leaves), headings).filter(isText), headings);
  const details = deal(leaves, headings);
  return {
    headings,
    closings,
    sections: blocks.map((own, index) => ({ blocks: own, details: details[index]! })),
  };
};

/** Whether lines hold any text that is left after cleaning: not counting rules, anchors and tags around other things. */
export const textFinder = <C, E>(
  page: ParsedPage,
  tracker: LineTracker<C, E>,
): ((start: number, end: number) => boolean) => {
  const rules = new Set(page.blocks.filter(({ kind }) => kind === 'hr').map(({ start }) => start));
  const definitions = page.blocks.filter(
    ({ kind }) => kind === 'reference_definition' || kind === 'footnote_reference',
  );
  const marked = new Set<number>(rules);
  for (const { start, end } of definitions) for (let line = start; line < end; line += 1) marked.add(line);
  const before: number[] = [0];
  tracker.lines.forEach((line, index) => {
    const isText =
      tracker.isOpen(index) &&
      !marked.has(index) &&
      !isBreakTag(line) &&
      !isWrapper(line) &&
      anchorsOnly(line) === null;
    before.push(before[index]! + (isText ? 1 : 0));
  });
  return (start, end) => before[end]! > before[start]!;
};
