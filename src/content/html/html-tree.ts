import { Parser } from 'htmlparser2';
import { TooComplex } from './too-complex.ts';

export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

/** An element, or text without any escapes. */
export type HtmlNode = HtmlElement | string;

/** Elements within each other. A parser looks through all that are open at each end of one. */
export const MAX_DEPTH = 250;

export const tooDeep = (): TooComplex =>
  new TooComplex(`must have at most ${MAX_DEPTH} elements within each other`);

export const element = (
  name: string,
  attributes: Record<string, string>,
  children: HtmlNode[],
): HtmlElement => ({ name, attributes, children });

/**
 * HTML as a tree, comments and declarations left out.
 *
 * @throws TooComplex when elements are too deep within each other
 */
export const parseHtml = (html: string): HtmlNode[] => {
  const root = element('', {}, []);
  const open = [root];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (open.length > MAX_DEPTH) {
        throw tooDeep();
      }
      const opened = element(name, attributes, []);
      open.at(-1)!.children.push(opened);
      open.push(opened);
    },
    ontext: (text) => open.at(-1)!.children.push(text),
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return root.children;
};

const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/** Attributes that say what they say by being there. */
const BOOLEAN = new Set(['open', 'reversed']);

/**
 * A tree as HTML.
 *
 * @throws TooComplex when that has more than `max` characters
 */
export const writeHtml = (nodes: readonly HtmlNode[], max = Number.POSITIVE_INFINITY): string => {
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string): void => {
    length += piece.length;
    if (length > max) throw new TooComplex(`must have at most ${max} characters when it is HTML`);
    pieces.push(piece);
  };
  const write = (node: HtmlNode): void => {
    if (typeof node === 'string') {
      put(escapeText(node));
      return;
    }
    const { name, attributes, children } = node;
    put(`<${name}`);
    for (const [attribute, value] of Object.entries(attributes)) {
      put(value === '' && BOOLEAN.has(attribute) ? ` ${attribute}` : ` ${attribute}="${escapeValue(value)}"`);
    }
    if (VOID.has(name)) {
      put(' />');
      return;
    }
    put('>');
    children.forEach(write);
    put(`</${name}>`);
  };
  nodes.forEach(write);
  return pieces.join('');
};

/** The text of a tree. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');
