import { visibleText } from '../../core/text/visible-text.ts';
import type { Block } from '../../matrix/presentation.ts';
import { bullets, document, table } from '../terminal/layout.ts';

const lines = (text: string): string => text.split('\n').map(visibleText).join('\n');

const numbered = (title: string, items: readonly string[]): string =>
  `${title}\n${items.map((item, index) => lines(`${index + 1}. ${item.replaceAll('\n', '\n   ')}`)).join('\n')}`;

const write = (block: Block): string => {
  switch (block.kind) {
    case 'facts':
      return (block.title === undefined ? '' : `${visibleText(block.title)}\n`) + table(block.rows);
    case 'text':
      return lines(block.text);
    case 'list':
      return block.ordered ? numbered(block.title, block.items) : bullets(block.title, block.items);
    case 'code':
      return `${block.title}\n${lines(block.code)}`;
  }
};

/** An answer for people at a terminal. */
export const writeBlocks = (blocks: readonly Block[]): string => document(...blocks.map(write));
