import type { Token } from 'markdown-it';
import { blocksOf } from './blocks.ts';
import { plainText } from './plain-text.ts';

/** What is within a table, in columns of characters of one width. */
export const textTable = (tokens: readonly Token[]): string => {
  // Every row has as many cells as the head.
  const [head = [], ...body] = blocksOf(tokens)
    .flatMap((section) => blocksOf(section.slice(1, -1)))
    .map((row) => blocksOf(row.slice(1, -1)).map((cell) => cellText(cell.slice(1, -1))));
  const widths = head.map((text, n) => Math.max(text.length, ...body.map((row) => row[n]!.length)));
  const write = (row: readonly string[]): string =>
    row
      .map((text, n) => text.padEnd(widths[n]!))
      .join(' | ')
      .trimEnd();
  return [write(head), widths.map((width) => '-'.repeat(width)).join('-|-'), ...body.map(write)].join('\n');
};

const cellText = (tokens: readonly Token[]): string => plainText(tokens, { urls: true }).replace(/\s+/g, ' ');
