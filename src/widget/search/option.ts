import type { Hit } from '../../client/search.ts';
import { create } from '../create.ts';

type Runs = readonly { text: string; hit: boolean }[];

/** An entry that was found, in the list: its question, and the passage that has what was looked for. */
export const toOption = ({ highlights, snippet }: Hit<{ fields: string }>, index: number): HTMLElement =>
  create(
    'li',
    { class: 'option', role: 'option', id: `option-${index}`, 'aria-selected': 'false', dir: 'auto' },
    create('span', { class: 'title' }, ...marked(highlights)),
    create('span', { class: 'passage' }, ...marked(snippet)),
  );

/** A text in pieces as nodes: those that were looked for are marked. */
const marked = (runs: Runs): (Node | string)[] =>
  runs.map(({ text, hit }) => (hit ? create('b', { class: 'hit' }, text) : text));
