import { createRequire } from 'node:module';
import type sanitizeHtml from 'sanitize-html';
import { LINK_SCHEMES } from './link-target.ts';

const require = createRequire(import.meta.url);

/** Loaded when the first HTML is asked for: it takes a tenth of a second. */
export const loadSanitiser = (): typeof sanitizeHtml => require('sanitize-html');

/** Block and phrase elements that Markdown makes or that people write in it; GitHub's list without forms and media. */
export const TAGS = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
  ],
  ...[
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
  ],
  ...[
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'section',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
  ],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr'],
];

/**
 * HTML that is safe in anybody's page: known elements and attributes, links of known schemes, no styles, no scripts.
 * Every id gets `scope` in front, and every link to an id with it: two answers on a page do not collide, and no id can
 * shadow a property of the page's own scripts.
 *
 * @param page where the answer is at home, for links that work elsewhere; without it they stay as they are
 */
export const sanitise = (html: string, scope: string, page?: string): string =>
  loadSanitiser()(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      '*': ['id', 'lang', 'dir', 'title', 'align'],
      a: ['href', 'class', 'rel'],
      abbr: ['title'],
      blockquote: ['cite'],
      code: ['class'],
      details: ['open'],
      hr: ['class'],
      img: ['src', 'alt', 'width', 'height', 'loading'],
      li: ['class', 'value'],
      ol: ['start', 'class', 'type', 'reversed'],
      section: ['class'],
      sup: ['class'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      time: ['datetime'],
    },
    allowedClasses: {
      a: ['footnote-backref'],
      code: ['language-*'],
      hr: ['footnotes-sep'],
      li: ['footnote-item'],
      ol: ['footnotes-list'],
      section: ['footnotes'],
      sup: ['footnote-ref'],
    },
    allowedSchemes: [...LINK_SCHEMES],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    enforceHtmlBoundary: false,
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: scopeIds(tagName, attribs, scope, page) }),
    },
  });

const scopeIds = (
  tag: string,
  attributes: Record<string, string>,
  scope: string,
  page: string | undefined,
): Record<string, string> => {
  const { id, name, href, style, ...others } = attributes;
  const anchor = id ?? (tag === 'a' ? name : undefined);
  const scoped: Record<string, string> = { ...others };
  if (anchor) scoped.id = `${scope}--${anchor}`;
  // A link to nothing but `#` was lost by an export: its text stays.
  if (href !== undefined && href !== '#') {
    scoped.href = takeAlong(href.startsWith('#') ? `#${scope}--${href.slice(1)}` : href, page);
  }
  if (scoped.src !== undefined) scoped.src = takeAlong(scoped.src, page);
  // Markdown tables align with a style attribute, which pages with a strict Content-Security-Policy refuse.
  const alignment = style?.match(/^text-align:(left|right|center)$/)?.[1];
  if (alignment !== undefined) scoped.align = alignment;
  if (tag === 'img') scoped.loading = 'lazy';
  return scoped;
};

/** A target as it is written, or whole; what cannot be read is left to the check of schemes. */
const takeAlong = (target: string, page: string | undefined): string =>
  page !== undefined && URL.canParse(target, page) ? new URL(target, page).href : target;
