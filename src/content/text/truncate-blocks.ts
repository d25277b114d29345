/** As much of a text as has room. */
export interface Fitted {
  text: string;
  /** Whether nothing is left out. */
  isWhole: boolean;
}

/**
 * Writes as many of the first blocks as fit; none is cut in two.
 *
 * @param write what some of the blocks are together; more blocks are never shorter
 */
export const fitBlocks = <Block>(
  blocks: readonly Block[],
  write: (blocks: readonly Block[]) => string,
  fits: (text: string) => boolean,
): Fitted => {
  const whole = write(blocks);
  if (fits(whole)) return { text: whole, isWhole: true };
  // By halves: a long answer is written a dozen times rather than once a block.
  let [some, tooMany] = [0, blocks.length];
  let text = '';
  while (tooMany - some > 1) {
    const middle = Math.floor((some + tooMany) / 2);
    const longer = write(blocks.slice(0, middle));
    if (fits(longer)) [some, text] = [middle, longer];
    else tooMany = middle;
  }
  return { text, isWhole: false };
};
