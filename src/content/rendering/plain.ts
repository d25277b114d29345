import { digestPlain, NOTHING_FITS, renderPlain } from '../html/render.ts';
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
