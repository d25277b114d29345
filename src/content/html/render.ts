import type { MarkdownIt, Token } from 'markdown-it';
import { excerptOf, plainText } from '../text/plain-text.ts';
import { MAX_SLUG_BYTES, slugify } from '../text/slug.ts';
import type { Fitted } from '../text/truncate-blocks.ts';
import { editForFrame } from './edit-for-frame.ts';
import { editForPage, type PageHeading, type PageLabels } from './edit-for-page.ts';
import { element, type HtmlNode, parseHtml, writeHtml } from './html-tree.ts';
import { createParser } from './markdown.ts';
import { sanitise } from './sanitise.ts';
import { TooComplex } from './too-complex.ts';

/** Grows when `text` or `excerpt` come out differently for the same Markdown: stored ones are then made anew. */
export const RENDERER_VERSION = 2;

let created: MarkdownIt | undefined;
const parserOnce = (): MarkdownIt => {
  created ??= createParser();
  return created;
};

export interface Digest {
  /** The answer without markup, for search. */
  text: string;
  /** Its beginning in one line. */
  excerpt: string;
  /** Texts of links whose target was only `#`, which an export lost. They are shown as plain text. */
  lostLinks: string[];
}

/**
 * Most characters of an answer as HTML: five times the longest Markdown. Ids have the slug in front and pages add to it, which
 * is why what is shown of a stored answer may have more.
 */
export const MAX_HTML_LENGTH = 1_000_000;
const MAX_SHOWN_LENGTH = 4 * MAX_HTML_LENGTH;

/** As long as a slug may be. */
const LONGEST_SCOPE = 'x'.repeat(MAX_SLUG_BYTES);

/** What is stored beside an answer: made once, when it is written. Of one that is too complex it is the Markdown itself. */
export const digestMarkdown = (markdown: string): Digest =>
  unlessTooComplex(
    () => digestTokens(parse(markdown)),
    () => digestPlain(markdown),
  );

/** The digest of an answer that is not parsed. */
export const digestPlain = (markdown: string): Digest => ({
  text: markdown,
  excerpt: excerptOf([], markdown),
  lostLinks: [],
});

/**
 * The digest of an answer that is about to be written.
 *
 * @throws TooComplex when it would cost readers too much
 */
export const digestChecked = (markdown: string): Digest => {
  const parsed = parse(markdown);
  const digest = digestTokens(parsed);
  writeHtml(toTree(parsed.tokens, LONGEST_SCOPE), MAX_HTML_LENGTH);
  return digest;
};

const digestTokens = ({ tokens, lostLinks }: Parsed): Digest => {
  const text = plainText(tokens, { urls: false });
  return { text, excerpt: excerptOf(tokens, text), lostLinks };
};

/** Tokens as a sanitised tree: see `renderHtml`. */
const toTree = (tokens: Token[], scope: string, page?: string): HtmlNode[] => {
  addHeadingIds(tokens);
  return sanitise(parseHtml(renderTokens(tokens)), scope, page);
};

/**
 * An answer as an HTML fragment, safe to put into any page. One that is too complex is its Markdown.
 *
 * @param scope prefix of every id in the fragment, so that several answers can stand on one page; letters, digits and hyphens
 * @param page where the answer is at home, for links that work elsewhere
 */
export const renderHtml = (markdown: string, scope: string, page?: string): string =>
  renderEdited(markdown, (nodes) => nodes, scope, page);

/** The same for a page in a frame. */
export const renderForFrame = (markdown: string, scope: string): string =>
  renderEdited(markdown, editForFrame, scope);

export interface PageAnswer {
  html: string;
  /** Those of the highest level, in order. */
  headings: PageHeading[];
}

/** The same for a page of the help centre. */
export const renderForPage = (markdown: string, scope: string, labels: PageLabels): PageAnswer => {
  let headings: PageHeading[] = [];
  const edit = (nodes: readonly HtmlNode[]): readonly HtmlNode[] => {
    const edited = editForPage(nodes, labels);
    headings = edited.headings;
    return edited.nodes;
  };
  const html = renderEdited(markdown, edit, scope);
  return { html, headings };
};

/** Parsed once, sanitised and edited as a tree, written once. */
const renderEdited = (
  markdown: string,
  edit: (nodes: readonly HtmlNode[]) => readonly HtmlNode[],
  scope: string,
  page?: string,
): string =>
  unlessTooComplex(
    () => writeHtml(edit(toTree(parse(markdown).tokens, scope, page)), MAX_SHOWN_LENGTH),
    () => renderPlain(markdown),
  );

/** An answer that is not parsed, as HTML. */
export const renderPlain = (markdown: string): string =>
  writeHtml([element('pre', { tabindex: '0' }, [markdown])]);

/** What a message holds of such an answer. */
export const NOTHING_FITS: Fitted = { text: '', isWhole: false };

export const unlessTooComplex = <T>(make: () => T, makeInstead: () => T): T => {
  try {
    return make();
  } catch (error) {
    if (error instanceof TooComplex) return makeInstead();
    throw error;
  }
};

/** Tokens as HTML that is not yet safe. */
export const renderTokens = (tokens: Token[]): string => {
  const parser = parserOnce();
  return parser.renderer.render(tokens, parser.options, {});
};

/** An answer as plain text for people: links keep their address. */
export const renderText = (markdown: string): string =>
  unlessTooComplex(
    () => plainText(parse(markdown).tokens, { urls: true }),
    () => markdown,
  );

interface Parsed {
  tokens: Token[];
  lostLinks: string[];
}

/** The tokens of an answer, without the links that were lost. */
export const parse = (markdown: string): Parsed => {
  const tokens = parserOnce().parse(markdown, {});
  const lostLinks: string[] = [];
  for (const token of tokens) {
    if (token.children !== null) token.children = dropLostLinks(token.children, lostLinks);
  }
  return { tokens, lostLinks };
};

/** Takes the link off around the text of `[text](#)`, and notes the text in `lost`. */
const dropLostLinks = (children: readonly Token[], lost: string[]): Token[] => {
  let isInside = false;
  return children.filter((child) => {
    if (child.type === 'link_open' && child.attrGet('href') === '#') {
      lost.push('');
      isInside = true;
      return false;
    }
    if (!isInside) return true;
    // Links do not nest, so the next end is this one's.
    if (child.type === 'link_close') {
      isInside = false;
      return false;
    }
    lost.push(`${lost.pop()}${child.type === 'softbreak' ? ' ' : child.content}`);
    return true;
  });
};

/** Ids as GitHub gives them: the heading's words, numbered when they come again. Its footnotes have no part in it. */
const addHeadingIds = (tokens: Token[]): void => {
  const seen = new Map<string, number>();
  tokens.forEach((token, n) => {
    if (token.type !== 'heading_open') return;
    const text = plainText(tokens.slice(n + 1, n + 2), { urls: false, withoutFootnotes: true });
    const slug = slugify(text) || 'section';
    let id = slug;
    for (let n = (seen.get(slug) ?? 0) + 1; seen.has(id); n += 1) {
      id = `${slug}-${n}`;
      seen.set(slug, n);
    }
    seen.set(id, 0);
    token.attrSet('id', id);
  });
};
