import { cleanTree } from './clean-tree.ts';
import { element, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { isAllowedPicture } from './image-hosts.ts';
import { isSafeLink, isSafePicture } from './link-target.ts';

/** Block and phrase elements that Markdown makes or that people write in it; GitHub's list without forms and media. */
export const TAGS: ReadonlySet<string> = new Set([
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
]);

/** Attributes that stay on any element. */
const ANYWHERE = ['align', 'dir', 'id', 'lang', 'title'];

/** Attributes that stay on some elements besides. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href', 'rel'],
  blockquote: ['cite'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Classes that Markdown makes. */
const CLASSES: Record<string, RegExp> = {
  a: /^footnote-backref$/,
  code: /^language-/,
  hr: /^footnotes-sep$/,
  li: /^footnote-item$/,
  ol: /^footnotes-list$/,
  section: /^footnotes$/,
  sup: /^footnote-ref$/,
};

/** Attributes that mean something without a value. */
const EMPTY = ['alt', 'open', 'reversed'];

/**
 * A tree that is safe in anybody's page: known elements and attributes, links of known schemes, no styles, no scripts.
 * Every id gets `scope` in front, and every link to an id with it: two answers on a page do not collide, and no id can
 * shadow a property of the page's own scripts.
 *
 * @param page where the answer is at home, for links that work elsewhere; without it they stay as they are
 */
export const sanitise = (nodes: readonly HtmlNode[], scope: string, page?: string): HtmlNode[] =>
  cleanTree(nodes, {
    tags: TAGS,
    edit: ({ name, attributes }, isInLink) => {
      const scoped = scopeIds(name, attributes, scope, page);
      if (name === 'img') return picture(scoped, attributes.src ?? '', isInLink);
      return element(name, allowed(name, scoped), []);
    },
  });

/** A picture that may not be loaded is a link to it. */
const picture = (
  attributes: Record<string, string>,
  source: string,
  isInLink: boolean,
): HtmlElement | string => {
  const { src = '', alt = '' } = attributes;
  if (isAllowedPicture(source)) return element('img', allowed('img', attributes), []);
  if (isInLink || !isSafePicture(src)) return alt;
  return element('a', { href: src }, [alt || src]);
};

const allowed = (name: string, attributes: Record<string, string>): Record<string, string> => {
  const left: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    const kept = attribute === 'class' ? classes(name, value) : value;
    if (kept === '' && !EMPTY.includes(attribute)) continue;
    if (attribute !== 'class' && !ANYWHERE.includes(attribute) && !ATTRIBUTES[name]?.includes(attribute))
      continue;
    if ((attribute === 'href' || attribute === 'cite') && !isSafeLink(value)) continue;
    if (attribute === 'src' && !isSafePicture(value)) continue;
    left[attribute] = kept;
  }
  return left;
};

const classes = (name: string, value: string): string =>
  value
    .split(/\s+/)
    .filter((each) => CLASSES[name]?.test(each))
    .join(' ');

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
