import { Tokenizer } from 'htmlparser2';
import type { Token } from 'markdown-it';

/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  `address article aside blockquote br caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hr legend li main nav ol optgroup option p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);

/** Elements that stand beside each other. */
const CELLS = new Set(['td', 'th']);

/** What is in them is not for reading. */
const HIDDEN = new Set(['script', 'style']);

/** What stands between the words before and behind a tag. */
export const breakOf = (tag: string): string => breakAt(nameOf(tag));

/** The element whose content is not shown behind a tag; none is the empty string. */
export const hiddenAfter = (tag: string, hidden: string): string => {
  const name = nameOf(tag);
  if (hidden !== '') return tag.startsWith('</') && name === hidden ? '' : hidden;
  return HIDDEN.has(name) && !tag.startsWith('</') ? name : '';
};

/** Tokens within a block without the text that elements among them hide. */
export const shownTokens = (tokens: readonly Token[]): Token[] => {
  let hidden = '';
  return tokens.filter(({ type, nesting, content }) => {
    if (type === 'html_inline') hidden = hiddenAfter(content, hidden);
    // What begins in the hidden may end after it.
    return hidden === '' || nesting !== 0;
  });
};

const nameOf = (tag: string): string => /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';

const breakAt = (name: string): string => (BLOCKS.has(name) ? '\n' : CELLS.has(name) ? ' ' : '');

/** The text of a piece of HTML: a line for each block, a space between cells. For reading, not for safety. */
export const textOfHtml = (html: string): string => {
  const pieces: string[] = [];
  let hidden = '';
  const put = (piece: string): void => {
    if (hidden === '') pieces.push(piece);
  };
  const ignore = (): void => {};
  const onTag =
    (slash: string) =>
    (start: number, end: number): void => {
      const tag = `<${slash}${html.slice(start, end)}`;
      hidden = hiddenAfter(tag, hidden);
      put(breakOf(tag));
    };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => put(html.slice(start, end)),
      ontextentity: (codePoint) => put(String.fromCodePoint(codePoint)),
      onopentagname: onTag(''),
      onclosetag: onTag('/'),
      ...{ onattribdata: ignore, onattribentity: ignore, onattribend: ignore, onattribname: ignore },
      ...{ oncdata: ignore, oncomment: ignore, ondeclaration: ignore, onprocessinginstruction: ignore },
      ...{ onopentagend: ignore, onselfclosingtag: ignore, onend: ignore },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tidyLines(pieces.join('').replace(/[ \t]+/g, ' '));
};

/** Lines without white space around them, and none that are empty. */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
