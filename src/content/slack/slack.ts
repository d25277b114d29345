import type { Token } from 'markdown-it';
import { blocksOf } from '../text/blocks.ts';
import { textOfHtml } from '../text/html-text.ts';
import { footnoteNumber } from '../text/plain-text.ts';
import { textTable } from '../text/text-table.ts';
import { slackInline } from './slack-inline.ts';
import { slackCode, slackText } from './slack-text.ts';

/** Slack has no lists: these stand before the items, by how deep a list is in others. */
const BULLETS = ['•', '◦', '▪'];
const INDENT = '    ';

/**
 * Tokens of an answer as Slack's mrkdwn, from the syntax tree. Headings are bold, tables are code.
 *
 * @param base address of the page that relative links count from
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export const renderSlack = (tokens: readonly Token[], base: string): string =>
  writeBlocks(tokens, { base, depth: 0, canQuote: true }).join('\n\n');

interface Place {
  base: string;
  /** Lists around it. */
  depth: number;
  /** Slack reads the sign of a quotation only where a line begins, and once. */
  canQuote: boolean;
}

const writeBlocks = (tokens: readonly Token[], place: Place): string[] =>
  blocksOf(tokens)
    .map((block) => writeBlock(block, place))
    .filter((text) => text !== '');

const writeBlock = (block: readonly Token[], place: Place): string => {
  const { base } = place;
  const token = block[0]!;
  const within = block.slice(1, -1);
  switch (token.type) {
    case 'inline':
      return slackInline(token.children!, base);
    case 'heading_open': {
      const text = slackInline(within[0]!.children!, base, '*');
      return text === '' ? '' : `*${text}*`;
    }
    case 'fence':
    case 'code_block':
      return slackCode(token.content);
    case 'hr':
      return '———';
    case 'html_block':
      return slackText(textOfHtml(token.content));
    case 'bullet_list_open':
    case 'ordered_list_open':
      return writeList(block, place);
    case 'blockquote_open':
      return writeQuotation(within, place);
    case 'table_open':
      return slackCode(textTable(within));
    case 'footnote_block_open':
      return writeBlocks(within, place).join('\n');
    case 'footnote_open':
      return `[${footnoteNumber(token)}] ${writeBlocks(within, { ...place, canQuote: false }).join('\n')}`;
    case 'footnote_anchor':
      return '';
    default:
      return writeBlocks(within, place).join('\n');
  }
};

const writeQuotation = (within: readonly Token[], place: Place): string => {
  const text = writeBlocks(within, { ...place, canQuote: false }).join('\n\n');
  return place.canQuote ? prefixLines(text, '> ', '> ') : text;
};

const writeList = (list: readonly Token[], { base, depth }: Place): string => {
  const token = list[0]!;
  const first = Number(token.attrGet('start') ?? 1);
  return blocksOf(list.slice(1, -1))
    .map((item, n) => {
      const bullet = BULLETS[Math.min(depth, BULLETS.length - 1)];
      const marker = token.type === 'ordered_list_open' ? `${first + n}.` : bullet;
      const text = writeBlocks(item.slice(1, -1), { base, depth: depth + 1, canQuote: false }).join('\n');
      return prefixLines(text, `${marker} `, INDENT);
    })
    .join('\n');
};

/** A block of code is copied from: it is not to be indented. */
const prefixLines = (text: string, first: string, others: string): string => {
  let isCode = false;
  return text
    .split('\n')
    .map((line, n) => {
      const isFence = line.trim() === '```';
      if (isFence) isCode = !isCode;
      return n === 0 ? first + line : others === INDENT && (isCode || isFence) ? line : others + line;
    })
    .join('\n');
};
