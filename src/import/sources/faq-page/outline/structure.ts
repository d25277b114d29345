import type { CleanPage } from '../parse/clean.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import { anchorsAbove } from './bodies.ts';
import type { Mark } from './drafts.ts';
import { orderMarks } from './drafts.ts';
import { type Decision, decideRoles, type Node, nest } from './outline.ts';
import { outlineSections } from './sections.ts';
import { findTextQuestions } from './text-questions.ts';
import { findTitle } from './title.ts';

/** What the headings of a page are, and where its parts begin. */
export interface Structure {
  title: Node | null;
  decisions: Decision[];
  marks: Mark[];
}

/** Kramdown's attributes on the line after a heading: "{: #id .class}". */
const ATTRIBUTE_LINE = /^\s{0,3}\{:(?:\s*#([^\s}]+)(?=[\s}]))?[^}]*\}\s*$/;

/** Widens a mark to the lines with anchors above it and with attributes below it. */
const widen = <C, E>(mark: Mark, tracker: LineTracker<C, E>): Mark => {
  const above = anchorsAbove(tracker, mark.start);
  const attributes = ATTRIBUTE_LINE.exec(tracker.lines[mark.bodyStart] ?? '');
  const below = attributes?.[1] ? [attributes[1]] : [];
  return {
    ...mark,
    start: above.start,
    bodyStart: mark.bodyStart + (attributes ? 1 : 0),
    anchors: [...mark.anchors, ...below, ...above.ids],
  };
};

export const readStructure = <C, E>(
  page: CleanPage,
  tracker: LineTracker<C, E>,
  hasText: (start: number, end: number) => boolean,
  knownTitle: string | null,
): Structure => {
  const { headings, sections, closings } = outlineSections(page);
  for (const line of closings) tracker.dropQuietly(line, 'markup-dropped');
  const lenient = headings.every(({ asks }) => asks < 2);
  const textQuestions = (index: number) => {
    return findTextQuestions(page, sections[index]!, lenient);
  };
  const nodes = nest(headings, ({ end, rest }, index) => ({
    hasText: rest !== '' || hasText(end, headings[index + 1]?.start ?? page.lines.length),
    textQuestions: textQuestions(index + 1),
  }));
  const opening = textQuestions(0);
  const title = findTitle(nodes, knownTitle, opening.length > 0);
  const decisions = decideRoles(nodes, title);
  const marks = orderMarks(title, decisions, opening);
  return { title, decisions, marks: marks.map((mark) => widen(mark, tracker)) };
};
