import type { Token } from 'markdown-it';
import { absoluteTarget } from '../html/link-target.ts';
import { blocksOf } from '../text/blocks.ts';
import { breakOf, shownTokens, tidyLines } from '../text/html-text.ts';
import { footnoteNumber } from '../text/plain-text.ts';
import { escapeSlack, slackLink, slackText, ZERO_WIDTH_SPACE } from './slack-text.ts';

const MARKS: Record<string, string> = { strong_open: '*', em_open: '_', s_open: '~' };

interface Piece {
  text: string;
  /** Whether it begins and ends with a mark, which counts only at the edge of a word. */
  isMarked: boolean;
}

/**
 * Tokens within a block as Slack's mrkdwn.
 *
 * @param marks those that are already open around them: a mark within its like would end it
 */
export const slackInline = (tokens: readonly Token[], base: string, marks = ''): string =>
  join(blocksOf(shownTokens(tokens)).map((part) => toPiece(part, base, marks)));

const toPiece = (part: readonly Token[], base: string, marks: string): Piece => {
  const token = part[0]!;
  const within = part.slice(1, -1);
  const mark = MARKS[token.type];
  if (mark !== undefined) {
    const text = slackInline(within, base, marks + mark);
    return marks.includes(mark) ? plain(text) : { text: `${mark}${text}${mark}`, isMarked: true };
  }
  switch (token.type) {
    case 'link_open': {
      const target = absoluteTarget(String(token.attrGet('href')), base);
      return plain(slackLink(target, contentOf(within) || (target ?? '')));
    }
    case 'image': {
      const source = String(token.attrGet('src'));
      return plain(slackLink(absoluteTarget(source, base), token.content || source));
    }
    case 'code_inline':
      return toCode(token.content);
    default:
      return plain(marks === '' ? textOf(token) : textOf(token).replaceAll('\n', ' '));
  }
};

const plain = (text: string): Piece => ({ text, isMarked: false });

/** A backtick within would end it. */
const toCode = (content: string): Piece =>
  content.includes('`') ? plain(slackText(content)) : { text: `\`${escapeSlack(content)}\``, isMarked: true };

const textOf = (token: Token): string => {
  switch (token.type) {
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return breakOf(token.content);
    case 'footnote_ref':
      return `[${footnoteNumber(token)}]`;
    default:
      return slackText(token.content);
  }
};

/** Without marks. */
const contentOf = (tokens: readonly Token[]): string => tokens.map(textWithoutEscapes).join('').trim();

const textWithoutEscapes = ({ type, content }: Token): string => {
  if (type.endsWith('break')) return ' ';
  return type === 'html_inline' ? breakOf(content) : content;
};

const join = (pieces: readonly Piece[]): string => {
  const texts: string[] = [];
  let before: Piece = plain('');
  for (const piece of pieces) {
    const touches =
      (before.isMarked && /^[\p{L}\p{N}]/u.test(piece.text)) ||
      (piece.isMarked && /[\p{L}\p{N}]$/u.test(before.text));
    texts.push(touches ? ZERO_WIDTH_SPACE : '', piece.text);
    if (piece.text !== '' || piece.isMarked) before = piece;
  }
  return tidyLines(texts.join(''));
};
