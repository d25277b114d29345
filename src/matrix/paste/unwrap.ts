import type { PasteTarget } from './paste-target.ts';
import { WRAPPINGS, type WrappingCode } from './wrappings.ts';

export interface Unwrapped {
  readonly text: string;
  /** What was taken off, in the order in which it was. */
  readonly codes: readonly WrappingCode[];
}

/** Rounds after which whatever is left counts: more than any wrapping that makes sense, and a bound. */
const MAX_ROUNDS = 6;

/** Takes off whatever was pasted along with what is target: white space, quotes, Markdown, labels, JSON, curl lines. */
export const unwrap = (input: string, target: PasteTarget): Unwrapped => {
  const codes = new Set<WrappingCode>();
  let text = input;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text;
    for (const { code, takeOff } of WRAPPINGS) {
      if (target.isWhole(text)) return { text, codes: [...codes] };
      const within = takeOff(text, target);
      if (within !== text) codes.add(code);
      text = within;
    }
    if (text === before) break;
  }
  return { text, codes: [...codes] };
};
