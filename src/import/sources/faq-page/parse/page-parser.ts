import type { MarkdownIt, StateInline } from 'markdown-it';
import { createParser } from '../../../../content/html/markdown.ts';

/** Where a link without a target stands in the content of its inline token. */
export interface LostLinkSpan {
  start: number;
  labelEnd: number;
  end: number;
}

/** The inline form, after the label: `(#)`, `(<#>)`, with or without a title. */
const LOST_TARGET = /\([ \t\n]*(?:#|<#>)(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\n]*\)/y;

/** The label of a reference link, as markdown-it spells the keys of `env.references`. */
const referenceEnd = (state: StateInline, labelStart: number, labelEnd: number): number => {
  const full = state.src.charCodeAt(labelEnd + 1) === 0x5b;
  const close = full ? state.md.helpers.parseLinkLabel(state, labelEnd + 1) : -1;
  const explicit = close < 0 ? '' : state.src.slice(labelEnd + 2, close);
  const label = state.md.utils.normalizeReference(explicit || state.src.slice(labelStart, labelEnd));
  if (state.env.references?.[label]?.href !== '#') return -1;
  return close < 0 ? labelEnd + 1 : close + 1;
};

/**
 * Recognises a link whose target is only "#", as exports leave behind, before markdown-it's own link rule does, and
 * keeps its place: inline tokens have no positions otherwise. The tokens are those of a link.
 */
const lostLink = (state: StateInline, silent: boolean): boolean => {
  const { pos: start, posMax } = state;
  if (state.src.charCodeAt(start) !== 0x5b) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start, true);
  if (labelEnd < 0) return false;
  LOST_TARGET.lastIndex = labelEnd + 1;
  const isInline = state.src.charCodeAt(labelEnd + 1) === 0x28;
  const end = isInline
    ? LOST_TARGET.test(state.src)
      ? LOST_TARGET.lastIndex
      : -1
    : referenceEnd(state, start + 1, labelEnd);
  if (end < 0 || end > posMax) return false;
  if (!silent) {
    const span: LostLinkSpan = { start, labelEnd, end };
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', '#']];
    open.meta = { lost: span, source: state.src };
    state.pos = start + 1;
    state.posMax = labelEnd;
    state.linkLevel += 1;
    state.md.inline.tokenize(state);
    state.linkLevel -= 1;
    state.push('link_close', 'a', -1);
  }
  state.pos = end;
  state.posMax = posMax;
  return true;
};

/**
 * The project's parser, reading for structure instead of rendering: definitions of links and footnotes stay in the
 * stream of tokens where the page has them, and lost links keep their place.
 */
export const createPageParser = (): MarkdownIt => {
  const parser = createParser();
  parser.core.ruler.disable(['footnote_tail', 'strip_references']);
  // A page has many answers; the limits are those of one.
  parser.core.ruler.disable(['limit_blocks', 'limit_inline', 'limit_references']);
  parser.inline.ruler.disable('limit_steps');
  parser.inline.ruler.before('link', 'lost_link', lostLink);
  // Bare addresses are links without any say in the page's structure.
  parser.set({ linkify: false });
  return parser;
};
