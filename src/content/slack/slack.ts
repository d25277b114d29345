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
  writeBlocks(tokens, base, 0).join('\n\n');

const writeBlocks = (tokens: readonly Token[], base: string, depth: number): string[] =>
  blocksOf(tokens)
    .map((block) => writeBlock(block, base, depth))
    .filter((text) => text !== '');

const writeBlock = (block: readonly Token[], base: string, depth: number): string => {
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
      return writeList(block, base, depth);
    case 'blockquote_open':
      return prefixLines(writeBlocks(within, base, depth).join('\n\n'), '> ', '> ');
    case 'table_open':
      return slackCode(textTable(within));
    case 'footnote_block_open':
      return writeBlocks(within, base, depth).join('\n');
    case 'footnote_open':
      return `[${footnoteNumber(token)}] ${writeBlocks(within, base, depth).join('\n')}`;
    case 'footnote_anchor':
      return '';
    default:
      return writeBlocks(within, base, depth).join('\n');
  }
};

const writeList = (list: readonly Token[], base: string, depth: number): string => {
  const token = list[0]!;
  const first = Number(token.attrGet('start') ?? 1);
  return blocksOf(list.slice(1, -1))
    .map((item, n) => {
      const bullet = BULLETS[Math.min(depth, BULLETS.length - 1)];
      const marker = token.type === 'ordered_list_open' ? `${first + n}.` : bullet;
      const text = writeBlocks(item.slice(1, -1), base, depth + 1).join('\n');
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
