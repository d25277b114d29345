import { createInterface } from 'node:readline/promises';
import type { Terminal } from './terminal.ts';

/** Nothing was done, as it was not confirmed; the message says how to confirm it. */
export class NotConfirmed extends Error {
  override name = 'NotConfirmed';
}

/**
 * Has the person at the terminal type a word before something is done that cannot be undone.
 *
 * @throws NotConfirmed when it is another word, or there is no terminal to type on
 */
export const confirm = async ({ stdin, stderr }: Terminal, word: string): Promise<void> => {
  if (!stdin?.isTTY) throw new NotConfirmed('Nothing was erased; --yes does it without asking.');
  const reader = createInterface({ input: stdin, output: stderr });
  try {
    const typed = await reader.question(`This cannot be undone. Type ${word} to go on: `);
    if (typed.trim() !== word) throw new NotConfirmed('Nothing was erased.');
  } finally {
    reader.close();
  }
};
