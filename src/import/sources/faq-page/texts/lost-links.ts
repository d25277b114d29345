import type { Token } from 'markdown-it';
import type { ParsedPage } from '../parse/blocks.ts';
import { InlinePositions, type Position } from '../parse/inline-position.ts';
import type { LostLinkSpan } from '../parse/page-parser.ts';

/** Characters to take out of a line. */
export interface Cut extends Position {
  length: number;
}

export interface LostLink {
  line: number;
  text: string;
  /** What to take out so that the text remains; empty when the link could not be found in the source again. */
  cuts: Cut[];
}

const isSpan = (value: unknown): value is LostLinkSpan =>
  typeof value === 'object' && value !== null && 'start' in value && 'labelEnd' in value && 'end' in value;

const toLostLink = (
  token: Token,
  child: Token,
  positions: InlinePositions,
  page: ParsedPage,
  firstLine: number,
): LostLink | undefined => {
  const span: unknown = child.meta?.lost;
  if (child.type !== 'link_open' || !isSpan(span)) return undefined;
  const { content } = token;
  const cut = (offset: number, length: number): Cut | undefined => {
    const position = positions.locate(offset);
    const source = page.lines[position?.line ?? -1]?.slice(position?.column, position!.column + length);
    return position && source === content.slice(offset, offset + length)
      ? { ...position, length }
      : undefined;
  };
  const open = cut(span.start, 1);
  const close = cut(span.labelEnd, span.end - span.labelEnd);
  const line = positions.locate(span.start)?.line ?? firstLine;
  return {
    line,
    text: content.slice(span.start + 1, span.labelEnd),
    cuts: open && close ? [open, close] : [],
  };
};

/**
 * Finds links whose target is only "#" and what to take out of the source so that their text remains. Code is never
 * touched, because positions come from the parser and not from a search.
 */
export const findLostLinks = (page: ParsedPage): LostLink[] => {
  const found: LostLink[] = [];
  let line = 0;
  let cellLine = -1;
  let cellEnd = 0;
  for (const token of page.tokens) {
    if (token.map) line = token.map[0];
    if (token.type !== 'inline') continue;
    const isCell = token.map === null;
    const positions = new InlinePositions(
      page.lines,
      line,
      token.content,
      isCell && cellLine === line ? cellEnd : 0,
    );
    if (isCell) {
      cellLine = line;
      cellEnd = positions.firstRowEnd;
    }
    for (const child of token.children!) {
      const lost = toLostLink(token, child, positions, page, line);
      if (lost) found.push(lost);
    }
  }
  return found;
};

/** A line without its cuts. */
export const applyCuts = (line: string, cuts: readonly Cut[]): string => {
  const kept: string[] = [];
  let from = 0;
  for (const { column, length } of [...cuts].sort((a, b) => a.column - b.column)) {
    kept.push(line.slice(from, column));
    from = column + length;
  }
  return kept.join('') + line.slice(from);
};
