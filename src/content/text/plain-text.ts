import type { Token } from 'markdown-it';
import { breakOf, hiddenAfter, textOfHtml, tidyLines } from './html-text.ts';
import { cut } from './truncate.ts';

/** Longest excerpt, in characters (UTF-16 units), the ellipsis included. */
export const MAX_EXCERPT_LENGTH = 200;

interface Options {
  /** Whether `[text](url)` becomes `text (url)` rather than `text`. */
  urls: boolean;
  /** Whether footnotes and their numbers are left out. */
  withoutFootnotes?: boolean;
}

/** The text of a token stream: no markup, one blank line between blocks, list markers and code kept. */
export const plainText = (tokens: readonly Token[], options: Options): string => {
  const lines: string[] = [];
  /** The open lists: the number of the next item, or undefined where items are not numbered. */
  const lists: (number | undefined)[] = [];
  let marker = '';
  let cells: string[] | undefined;

  const put = (text: string): void => {
    const indent = '  '.repeat(Math.max(0, lists.length - 1));
    text.split('\n').forEach((line, n) => {
      const lead = n === 0 && marker !== '' ? marker : lists.length > 0 ? '  ' : '';
      lines.push(`${indent}${lead}${line}`.trimEnd());
    });
    marker = '';
  };
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };

  for (const token of tokens) {
    switch (token.type) {
      case 'inline': {
        const text = inlineText(token, options);
        if (cells) cells.push(text);
        else if (text !== '') put(text);
        break;
      }
      case 'fence':
      case 'code_block':
        put(token.content.trimEnd());
        gap();
        break;
      case 'html_block': {
        const text = textOfHtml(token.content);
        if (text !== '') put(text);
        gap();
        break;
      }
      case 'bullet_list_open':
        lists.push(undefined);
        break;
      case 'ordered_list_open':
        lists.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'list_item_open': {
        if (marker !== '') put('');
        const number = lists.at(-1);
        marker = number === undefined ? '- ' : `${number}. `;
        if (number !== undefined) lists[lists.length - 1] = number + 1;
        break;
      }
      case 'list_item_close':
        // Nothing was in it: its marker must not fall to what follows.
        if (marker !== '') put('');
        break;
      case 'footnote_close':
        if (marker !== '') put('');
        gap();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        if (lists.length === 0) gap();
        break;
      case 'tr_open':
        cells = [];
        break;
      case 'tr_close':
        if (cells) put(cells.join(' | '));
        cells = undefined;
        break;
      case 'footnote_open':
        marker = `[${footnoteNumber(token)}] `;
        break;
      case 'paragraph_close':
        // A paragraph in a tight list is hidden and sets no distance.
        if (!token.hidden) gap();
        break;
      case 'heading_close':
      case 'table_close':
        gap();
        break;
    }
  }
  return lines.join('\n').trim();
};

/** The beginning of a text that is longer than an excerpt, whatever its white space; and the rest. */
const BEGINNING = new RegExp(`^((?:\\s*\\S){${MAX_EXCERPT_LENGTH + 1}})[\\s\\S]*`);

/**
 * The beginning of the text in one line, cut at a word, without the footnotes.
 *
 * @param whole the text with the footnotes: without any it is the same, and is not drawn twice
 */
export const excerptOf = (tokens: readonly Token[], whole: string): string => {
  const end = tokens.findIndex((token) => token.type === 'footnote_block_open');
  const body = end === -1 ? whole : plainText(tokens.slice(0, end), { urls: false, withoutFootnotes: true });
  const text = body.replace(BEGINNING, '$1').replace(/\s+/g, ' ');
  if (text.length <= MAX_EXCERPT_LENGTH) return text;
  const space = text.lastIndexOf(' ', MAX_EXCERPT_LENGTH - 1);
  // Scripts without spaces are cut at a character instead.
  const head = cut(text, space > MAX_EXCERPT_LENGTH / 2 ? space : MAX_EXCERPT_LENGTH - 1);
  return `${head.replace(/[\s,;:.–-]+$/, '')}…`;
};

const inlineText = ({ children }: Token, { urls, withoutFootnotes = false }: Options): string => {
  // Pieces, put together once: a look at a string that is still growing copies all of it.
  const pieces: string[] = [];
  let href = '';
  let linkedFrom = 0;
  let hidden = '';
  for (const child of children!) {
    switch (child.type) {
      case 'softbreak':
        pieces.push(' ');
        break;
      case 'hardbreak':
        pieces.push('\n');
        break;
      case 'html_inline':
        hidden = hiddenAfter(child.content, hidden);
        if (hidden === '') pieces.push(breakOf(child.content));
        break;
      case 'footnote_ref':
        if (!withoutFootnotes) pieces.push(`[${footnoteNumber(child)}]`);
        break;
      case 'link_open':
        href = child.info === 'auto' ? '' : String(child.attrGet('href'));
        linkedFrom = pieces.length;
        break;
      case 'link_close':
        if (urls && href && !href.startsWith('#') && href !== pieces.slice(linkedFrom).join('')) {
          pieces.push(` (${href})`);
        }
        href = '';
        break;
      default:
        // text, code_inline and image (whose content is its alternative text); markup has no content.
        if (hidden === '') pieces.push(child.content);
    }
  }
  return tidyLines(pieces.join(''));
};

/** As readers count: from 1. */
export const footnoteNumber = (token: Token): number => Number(token.meta?.id) + 1;
