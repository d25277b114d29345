import { create } from '../create.ts';

/** A text in pieces as nodes: those that were looked for are marked. */
export const marked = (runs: readonly { text: string; hit: boolean }[]): (Node | string)[] =>
  runs.map(({ text, hit }) => (hit ? create('mark', { part: 'hit' }, text) : text));
