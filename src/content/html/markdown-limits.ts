import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { MAX_DEPTH, tooDeep } from './html-tree.ts';
import { TooComplex } from './too-complex.ts';

/** What uses of reference definitions may add to a shorter text, in characters; a longer one may grow by its own length (as in cmark). */
export const MAX_EXPANSION = 100_000;

/** Cells that rows may lack and get all the same, in all tables of an answer. */
export const MAX_PADDED_CELLS = 10_000;

export const MAX_FOOTNOTES = 1_000;

/** References to footnotes, each with a link there and a link back. */
export const MAX_FOOTNOTE_USES = 5_000;

/** Beginnings and ends of blocks, and what is in them: three for a paragraph or a cell, five for an item of a list. */
export const MAX_BLOCK_TOKENS = 60_000;

/** Places at which the parser looks for markup within blocks. Text of 200,000 characters has some 30,000. */
export const MAX_INLINE_STEPS = 150_000;

/** Pieces of text and markup within blocks. Text of 200,000 characters has some 20,000. */
export const MAX_INLINE_TOKENS = 100_000;

/** Bounds what Markdown turns into by what it is long. */
export const limitMarkdown = (parser: MarkdownIt): void => {
  limitTables(parser);
  limitSteps(parser);
  parser.core.ruler.after('block', 'limit_blocks', limitBlocks);
  parser.core.ruler.at('footnote_tail', moveFootnotes);
  parser.core.ruler.push('limit_inline', limitInline);
  parser.core.ruler.push('limit_references', limitReferences);
};

/** Emphasis in emphasis has no limit of its own, and bare addresses become links without a step of the parser. */
const limitInline = ({ tokens }: StateCore): void => {
  let count = 0;
  for (const { children } of tokens) {
    count += children?.length ?? 0;
    if (count > MAX_INLINE_TOKENS) throw tooMuchMarkup();
    let depth = 0;
    for (const { nesting } of children ?? []) {
      depth += nesting;
      if (depth > MAX_DEPTH) throw tooDeep();
    }
  }
};

/** A link whose definition has been used too often keeps its text, and a picture its alternative text. */
const limitReferences = (state: StateCore): void => {
  let room = Math.max(MAX_EXPANSION, state.src.length);
  const hasRoom = (token: Token): boolean => {
    if (token.meta?.label === undefined) return true;
    room -= token.attrs!.reduce((sum, [, value]) => sum + String(value).length, 0);
    return room >= 0;
  };
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    let isDropped = false;
    token.children = token.children!.filter((child) => {
      if (child.type === 'link_open') isDropped = !hasRoom(child);
      if (child.type === 'image' && !hasRoom(child)) {
        child.type = 'text';
        child.tag = '';
      }
      // Links do not nest: the next end is this one's.
      return !(isDropped && child.type.startsWith('link_'));
    });
  }
};

const tooMuchMarkup = (): TooComplex => new TooComplex('must have less markup within its paragraphs');

const limitBlocks = ({ tokens }: StateCore): void => {
  if (tokens.length > MAX_BLOCK_TOKENS) throw new TooComplex('must have fewer paragraphs, items and cells');
};

/** Counts work rather than time: the same answer is refused everywhere or nowhere. */
const limitSteps = ({ inline }: MarkdownIt): void => {
  const steps = new WeakMap<object, number>();
  inline.ruler.before('text', 'limit_steps', ({ env }) => {
    const count = (steps.get(env) ?? 0) + 1;
    if (count > MAX_INLINE_STEPS) throw tooMuchMarkup();
    steps.set(env, count);
    return false;
  });
};

/** Rows of a wide table are filled up with empty cells. */
const limitTables = ({ block }: MarkdownIt): void => {
  // The first rule of all, and the only way to it.
  const table = block.ruler.getRules('')[0]!;
  const padded = new WeakMap<object, number>();
  block.ruler.at(
    'table',
    (state, startLine, endLine, isSilent) => {
      const from = state.tokens.length;
      const isTable = table(state, startLine, endLine, isSilent);
      if (!isTable || isSilent) return isTable;
      let count = padded.get(state.env) ?? 0;
      for (let n = from; n < state.tokens.length; n += 1) {
        if (state.tokens[n]!.type === 'td_open' && state.tokens[n + 1]!.content === '') count += 1;
      }
      if (count > MAX_PADDED_CELLS) {
        throw new TooComplex(`must have at most ${MAX_PADDED_CELLS} empty cells in its tables`);
      }
      padded.set(state.env, count);
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
};

interface Footnote {
  label?: string;
  content?: string;
  /** Of one that was written where it is used. */
  tokens?: Token[];
  /** How often it is used. */
  count?: number;
}

/** Brings footnotes to the end, as markdown-it-footnote does, which copies the whole answer for each. */
const moveFootnotes = (state: StateCore): void => {
  const { list } = (state.env.footnotes ?? {}) as { list?: Footnote[] };
  if (list !== undefined && list.length > MAX_FOOTNOTES) {
    throw new TooComplex(`must have at most ${MAX_FOOTNOTES} footnotes`);
  }
  if ((list ?? []).reduce((sum, { count = 0 }) => sum + count, 0) > MAX_FOOTNOTE_USES) {
    throw new TooComplex(`must refer to footnotes at most ${MAX_FOOTNOTE_USES} times`);
  }
  const texts = takeTexts(state);
  if (list === undefined) return;
  const { tokens } = state;
  const push = (type: string, nesting: -1 | 0 | 1, meta: Token['meta']): void => {
    const token = new state.Token(type, '', nesting);
    token.meta = meta;
    tokens.push(token);
  };
  push('footnote_block_open', 1, null);
  list.forEach((footnote, id) => {
    const { label, count = 0 } = footnote;
    push('footnote_open', 1, { id, label });
    // What has a label was defined, or it would be no footnote.
    for (const token of footnote.tokens ? paragraph(state, footnote) : texts.get(String(label))!)
      tokens.push(token);
    const last = tokens.at(-1)!.type === 'paragraph_close' ? tokens.pop() : undefined;
    for (let subId = 0; subId < Math.max(1, count); subId += 1)
      push('footnote_anchor', 0, { id, subId, label });
    if (last !== undefined) tokens.push(last);
    push('footnote_close', -1, null);
  });
  push('footnote_block_close', -1, null);
};

/** Takes the texts of footnotes out of the answer, by their labels. */
const takeTexts = (state: StateCore): Map<string, Token[]> => {
  const texts = new Map<string, Token[]>();
  let text: Token[] | undefined;
  state.tokens = state.tokens.filter((token) => {
    if (token.type === 'footnote_reference_open') {
      text = [];
      texts.set(String(token.meta?.label), text);
      return false;
    }
    if (token.type === 'footnote_reference_close') {
      text = undefined;
      return false;
    }
    text?.push(token);
    return text === undefined;
  });
  return texts;
};

const paragraph = (state: StateCore, { tokens = [], content = '' }: Footnote): Token[] => {
  const open = new state.Token('paragraph_open', 'p', 1);
  open.block = true;
  const inline = new state.Token('inline', '', 0);
  inline.children = tokens;
  inline.content = content;
  const close = new state.Token('paragraph_close', 'p', -1);
  close.block = true;
  return [open, inline, close];
};
