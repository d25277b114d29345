import type { MarkdownIt, Token } from 'markdown-it';
import { excerptOf, plainText } from '../text/plain-text.ts';
import { slugify } from '../text/slug.ts';
import { createParser } from './markdown.ts';
import { sanitise } from './sanitise.ts';

/** Grows when `text` or `excerpt` come out differently for the same Markdown: stored ones are then made anew. */
export const RENDERER_VERSION = 1;

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

/** What is kept beside an answer: made once, when it is written. */
export const digestMarkdown = (markdown: string): Digest => {
  const { tokens, lostLinks } = parse(markdown);
  const text = plainText(tokens, { urls: false });
  return { text, excerpt: excerptOf(tokens, text), lostLinks };
};

/**
 * An answer as an HTML fragment, safe to put into any page.
 *
 * @param scope prefix of every id in the fragment, so that several answers can stand on one page; letters, digits and hyphens
 * @param page where the answer is at home, for links that work elsewhere
 */
export const renderHtml = (markdown: string, scope: string, page?: string): string => {
  const { tokens } = parse(markdown);
  addHeadingIds(tokens);
  return sanitise(renderTokens(tokens), scope, page);
};

/** Tokens as HTML that is not yet safe. */
export const renderTokens = (tokens: Token[]): string => {
  const parser = parserOnce();
  return parser.renderer.render(tokens, parser.options, {});
};

/** An answer as plain text for people: links keep their address. */
export const renderText = (markdown: string): string => plainText(parse(markdown).tokens, { urls: true });

/** The tokens of an answer, without the links that were lost. */
export const parse = (markdown: string): { tokens: Token[]; lostLinks: string[] } => {
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
