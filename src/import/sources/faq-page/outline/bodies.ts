import { anchorsOnly, isBreakTag, isWrapper } from '../parse/html.ts';
import { isBlank, joinLines } from '../parse/lines.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import type { Body } from './drafts.ts';

const WRAPPER_TAG =
  /<(\/?)(?:div|center|section|article|main|p|header|footer|font|span|body|html)\b[^<>]*>/gi;

/** Opened minus closed wrapper elements. */
const depthOf = (lines: readonly string[]): number => {
  let depth = 0;
  for (const line of lines) for (const tag of line.matchAll(WRAPPER_TAG)) depth += tag[1] ? -1 : 1;
  return depth;
};

/** Takes rules, line breaks and tags without their partner off both ends of a body, and narrows it. */
export const trimBody = <C, E>(
  body: Body,
  tracker: LineTracker<C, E>,
  ruleLines: ReadonlySet<number>,
): Body => {
  let { start, end } = body;
  const source = (line: number) => tracker.lines[line]!;
  const isSeparator = (line: number) => ruleLines.has(line) || isBreakTag(source(line));
  let depth: number | undefined;
  const trims = (line: number, side: 'start' | 'end'): boolean => {
    if (!tracker.isOpen(line)) return true;
    if (isSeparator(line)) {
      tracker.dropQuietly(line, 'rule-dropped');
      return true;
    }
    if (!isWrapper(source(line))) return false;
    depth ??= depthOf(tracker.lines.slice(start, end));
    const own = depthOf([source(line)]);
    // Closed before anything was opened, or opened after everything: without a partner whatever lies between.
    const isStray = side === 'start' ? own < 0 : own > 0;
    if (!isStray && (own === 0 || depth === 0 || own > 0 !== depth > 0)) return false;
    depth -= own;
    tracker.dropQuietly(line, 'markup-dropped');
    return true;
  };
  while (start < end && trims(start, 'start')) start += 1;
  while (end > start && trims(end - 1, 'end')) end -= 1;
  // What stands on the line above is the true beginning: the blank lines after it count.
  return { ...body, start: body.head === undefined ? start : body.start, end };
};

/** Joins the lines of a body; lines that went elsewhere leave at most one blank line. */
export const writeBody = <C, E>(
  body: Body,
  tracker: LineTracker<C, E>,
  textOf: (line: number) => string,
): string => {
  const text: string[] = [];
  if (body.head !== undefined) text.push(body.head);
  let afterGap = false;
  for (let line = body.start; line < body.end; line += 1) {
    const source = tracker.lines[line]!;
    if (tracker.isOpen(line)) {
      text.push(textOf(line));
      afterGap = false;
    } else if (!isBlank(source)) {
      if (!isBlank(text.at(-1))) text.push('');
      afterGap = true;
    } else if (!afterGap) text.push(source);
  }
  return joinLines(text);
};

/** Lines right before `start` that only hold anchors, and the ids in them: they name what follows. */
export const anchorsAbove = <C, E>(
  tracker: LineTracker<C, E>,
  start: number,
): { ids: string[]; start: number } => {
  const ids: string[] = [];
  let first = start;
  for (let line = start - 1; line >= 0; line -= 1) {
    const source = tracker.lines[line]!;
    if (isBlank(source)) continue;
    const found = tracker.isOpen(line) ? anchorsOnly(source) : null;
    if (!found) break;
    ids.unshift(...found);
    first = line;
  }
  return { ids, start: first };
};
