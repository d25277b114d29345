import type { Token } from 'markdown-it';
import { cleanTree } from './clean-tree.ts';
import { element, type HtmlElement, parseHtml, writeHtml } from './html-tree.ts';
import { absoluteTarget } from './link-target.ts';
import { renderTokens } from './render.ts';

/**
 * Tags of `org.matrix.custom.html` (Client-Server API, "m.room.message msgtypes"), without `img`, whose pictures must have
 * been uploaded to Matrix, and without `mx-reply` and `font`, which are no more.
 */
export const MATRIX_TAGS = [
  ...['a', 'b', 'blockquote', 'br', 'caption', 'code', 'del', 'details', 'div', 'em', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'hr', 'i', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'summary', 'sup', 'table'],
  ...['tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
];

/** Those, and pictures, which become links. */
const READ_TAGS = new Set([...MATRIX_TAGS, 'img']);

/** The specification advises clients to read no deeper. */
const MAX_DEPTH = 100;

/** Schemes of links in messages, of those that answers may have. */
const SCHEMES = /^(https?|mailto):/;

/**
 * Tokens of an answer as the HTML that Matrix clients show: known tags and attributes, absolute links, pictures as links.
 *
 * @param base address of the page that relative links count from
 * @throws TooComplex when elements are too deep within each other
 */
export const renderMatrixHtml = (tokens: readonly Token[], base: string): string => {
  const tree = parseHtml(renderTokens(tokens.filter(isNoWayBack)));
  const rules = {
    tags: READ_TAGS,
    maxDepth: MAX_DEPTH,
    edit: (node: HtmlElement, isInLink: boolean) => edit(node, base, isInLink),
  };
  return writeHtml(cleanTree(tree, rules)).trim();
};

const edit = ({ name, attributes }: HtmlElement, base: string, isInLink: boolean): HtmlElement | string => {
  switch (name) {
    case 'a':
      return toLink(attributes.href ?? '', base);
    case 'img': {
      const { src = '', alt = '' } = attributes;
      const link = toLink(src, base);
      const text = alt || (link.name === 'a' ? src : '');
      return isInLink || link.name !== 'a' ? text : { ...link, children: [text] };
    }
    case 'code':
      return element(name, pick('class', languageOf(attributes.class)), []);
    case 'ol':
      return element(name, pick('start', attributes.start), []);
    default:
      return element(name, {}, []);
  }
};

const pick = (name: string, value: string | undefined): Record<string, string> =>
  value ? { [name]: value } : {};

const languageOf = (classes = ''): string | undefined =>
  classes.split(/\s+/).find((each) => each.startsWith('language-'));

/** A link without a target is none, and keeps its text. */
const toLink = (href: string, base: string): HtmlElement => {
  const target = withoutMatrixScheme(absoluteTarget(href, base));
  return target !== undefined && SCHEMES.test(target)
    ? element('a', { href: target }, [])
    : element('span', {}, []);
};

const SIGILS: Record<string, string> = { u: '@', r: '#', roomid: '!' };

/** `matrix:` is no scheme that messages may have: clients open matrix.to instead (Client-Server API, appendix "matrix.to navigation"). */
const withoutMatrixScheme = (target: string | undefined): string | undefined => {
  const [, type, id, event] = /^matrix:(u|r|roomid)\/([^/?#]+)(?:\/e\/([^/?#]+))?/.exec(target ?? '') ?? [];
  if (type === undefined) return target;
  return `https://matrix.to/#/${SIGILS[type]}${id}${event === undefined ? '' : `/$${event}`}`;
};

/** Links from a footnote back to its place lead nowhere in a message. */
const isNoWayBack = ({ type }: Token): boolean => type !== 'footnote_anchor';
