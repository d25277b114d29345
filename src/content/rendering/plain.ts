import { digestPlain, NOTHING_FITS, renderPlain } from '../html/render.ts';
import { TooComplex } from '../html/too-complex.ts';
import type { Input, Kind, Output } from './jobs.ts';

/** What readers get of a stored answer that cannot be rendered: its Markdown. */
export const PLAIN: { [K in Exclude<Kind, 'check'>]: (input: Input<K>) => Output<K> } = {
  html: ({ markdown }) => renderPlain(markdown),
  page: ({ markdown }) => ({ html: renderPlain(markdown), headings: [] }),
  frame: ({ markdown }) => renderPlain(markdown),
  text: ({ markdown }) => markdown,
  matrix: () => ({ body: NOTHING_FITS, html: NOTHING_FITS }),
  slack: () => NOTHING_FITS,
  digest: ({ markdown }) => digestPlain(markdown),
};

/** The same after a thread that rendered the answer was lost. @throws any other error */
export const plainInstead = <K extends keyof typeof PLAIN>(
  kind: K,
  input: Input<K>,
  error: unknown,
): Output<K> => {
  if (error instanceof TooComplex) return PLAIN[kind](input);
  throw error;
};
