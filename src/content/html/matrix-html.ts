import type { Token } from 'markdown-it';
import { absoluteTarget, LINK_SCHEMES } from './link-target.ts';
import { renderTokens } from './render.ts';
import { loadSanitiser } from './sanitise.ts';

/**
 * Tags of `org.matrix.custom.html` (Client-Server API, "m.room.message msgtypes"), without `img`, whose pictures must have
 * been uploaded to Matrix, and without `mx-reply` and `font`, which are no more.
 */
export const MATRIX_TAGS = [
  ...['a', 'b', 'blockquote', 'br', 'caption', 'code', 'del', 'details', 'div', 'em', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'hr', 'i', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong', 'sub', 'summary', 'sup', 'table'],
  ...['tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
];

/** The specification advises clients to read no deeper. */
const MAX_DEPTH = 100;

/**
 * Tokens of an answer as the HTML that Matrix clients show: known tags and attributes, absolute links, pictures as links.
 *
 * @param base address of the page that relative links count from
 */
export const renderMatrixHtml = (tokens: readonly Token[], base: string): string =>
  loadSanitiser()(renderTokens(tokens.filter(isNoWayBack)), {
    allowedTags: MATRIX_TAGS,
    allowedAttributes: { a: ['href'], code: ['class'], ol: ['start'] },
    allowedClasses: { code: ['language-*'] },
    allowedSchemes: [...LINK_SCHEMES],
    disallowedTagsMode: 'discard',
    nestingLimit: MAX_DEPTH,
    transformTags: {
      a: (_, { href = '' }) => toLink(href, base),
      img: (_, { src = '', alt = '' }) => ({ ...toLink(src, base), text: alt || src }),
    },
  }).trim();

/** A link without a target is none, and keeps its text. */
const toLink = (href: string, base: string) => {
  const target = absoluteTarget(href, base);
  return target === undefined
    ? { tagName: 'span', attribs: {} }
    : { tagName: 'a', attribs: { href: target } };
};

/** Links from a footnote back to its place lead nowhere in a message. */
const isNoWayBack = ({ type }: Token): boolean => type !== 'footnote_anchor';
