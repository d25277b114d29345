import type { Env, MarkdownIt, Token } from 'markdown-it';
import { isBlank } from './lines.ts';

/** One block at the top level of the page: lines `start` up to `end` (exclusive), and its tokens. */
export interface Block {
  /** The token type without `_open`: "heading", "paragraph", "bullet_list", "fence", "html_block", "hr" … */
  kind: string;
  start: number;
  end: number;
  tokens: readonly Token[];
}

/** A page taken apart, with the parser that did it: headings and summaries need their inline text parsed again. */
export interface ParsedPage {
  parser: MarkdownIt;
  env: Env;
  lines: readonly string[];
  tokens: readonly Token[];
  blocks: readonly Block[];
}

/**
 * Footnote definitions carry no line numbers in markdown-it-footnote. All other blocks do, so that a definition starts
 * on the first non-blank line after the block before it.
 */
const mapFootnotes = (tokens: readonly Token[], lines: readonly string[]): void => {
  let reached = 0;
  let open: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open' && token.level === 0) {
      open = token;
      let start = reached;
      while (start < lines.length - 1 && isBlank(lines[start])) start += 1;
      token.map = [start, start + 1];
      reached = start + 1;
    }
    if (token.map) reached = Math.max(reached, token.map[1]);
    if (open?.map) open.map[1] = reached;
    if (token.type === 'footnote_reference_close' && token.level === 0) open = undefined;
  }
};

export const parseBlocks = (parser: MarkdownIt, lines: readonly string[]): ParsedPage => {
  const env: Env = {};
  const tokens = parser.parse(lines.join('\n'), env);
  mapFootnotes(tokens, lines);
  const blocks: Block[] = [];
  let first = 0;
  tokens.forEach((token, index) => {
    if (token.level !== 0 || token.nesting === 1) return;
    const from = token.nesting === 0 ? index : first;
    const map = tokens[from]?.map;
    first = index + 1;
    if (map) {
      let end = map[1];
      while (end > map[0] + 1 && isBlank(lines[end - 1])) end -= 1;
      const kind = tokens[from]!.type.replace(/_open$/, '');
      blocks.push({ kind, start: map[0], end, tokens: tokens.slice(from, index + 1) });
    }
  });
  return { parser, env, lines, tokens, blocks };
};

/** The lines of code blocks and fences, at any depth: nothing in them is structure. */
export const codeLines = (tokens: readonly Token[]): Set<number> => {
  const found = new Set<number>();
  for (const { type, map } of tokens) {
    if (!map || (type !== 'fence' && type !== 'code_block')) continue;
    for (let line = map[0]; line < map[1]; line += 1) found.add(line);
  }
  return found;
};
