import type { ParsedPage } from './blocks.ts';
import { plainText } from './inline-text.ts';

/** `<a name="x"></a>`, `<a id=x>`, `<span id="x"/>`: elements that only mark a place. */
const ANCHOR = /<(?:a|span|div|p|i)\s[^<>]*>(?:\s*<\/(?:a|span|div|p|i)>)?/giu;

/** The ids of a line that holds anchors and nothing else; null for any other line. */
export const anchorsOnly = (line: string): string[] | null => {
  if (!/^ {0,3}</.test(line)) return null;
  const ids: string[] = [];
  const rest = line.replace(ANCHOR, (element) => {
    const own = idsIn(element);
    ids.push(...own);
    return own.length > 0 ? '' : element;
  });
  return ids.length > 0 && rest.trim() === '' ? ids : null;
};

/** `id` and `name` attributes anywhere in some HTML. */
export const idsIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/giu)].map((match) => match[1]!);

/** The text of an HTML fragment as a reader sees it; entities and inline Markdown are read too. */
export const htmlText = ({ parser, env }: ParsedPage, html: string): string =>
  parser
    .parseInline(html.trim(), env)
    .map((token) => plainText(token.children))
    .join(' ');

/** Tags that wrap parts of a page without saying anything, alone on their line. */
export const isWrapper = (line: string): boolean =>
  /^\s*(?:<\/?(?:div|center|section|article|main|p|header|footer|font|span|body|html)\b[^>]*>\s*)+$/i.test(
    line,
  );

export const isBreakTag = (line: string): boolean =>
  /^\s*(?:<br\s*\/?>|<hr\s*\/?>|&nbsp;|\\)(?:\s*<br\s*\/?>)*\s*$/i.test(line);
