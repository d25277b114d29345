/** What is looked for in a pasted text. */
export interface PasteTarget {
  /** Whether a text is it, so that nothing more is taken off. */
  readonly isWhole: (text: string) => boolean;
  /** What it begins with; labels before anything else are part of a sentence. */
  readonly begins: RegExp;
  /** The same within brackets and other pairs that stand around a whole text; `begins` unless given. */
  readonly inPairs?: RegExp;
  /** Marks that are no part of it at its end, beside commas. */
  readonly trailing?: string;
  /** Names of settings and fields whose value it is, whatever that begins with. */
  readonly labels: RegExp;
}
