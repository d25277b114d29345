import type { Token } from 'markdown-it';

/**
 * The blocks of a token stream: each is a token by itself, or everything from an opening token to its closing one. What
 * is within a block is `blocksOf(block.slice(1, -1))`: markdown-it's flat stream read as the tree that it stands for.
 */
export const blocksOf = (tokens: readonly Token[]): Token[][] => {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)!.push(token);
    depth += token.nesting;
  }
  return blocks;
};
