import type { Token } from 'markdown-it';
import type { Block, ParsedPage } from '../parse/blocks.ts';
import { htmlText, idsIn } from '../parse/html.ts';
import { linksOf, plainText } from '../parse/inline-text.ts';
import { type Asking, asking } from '../parse/interrogatives.ts';
import { stripCounter } from './numbering.ts';

/** A heading of the page: lines `start` up to `end` (exclusive). */
export interface Heading {
  start: number;
  end: number;
  /** 1 to 6; a disclosure element that holds questions stands between two levels. */
  level: number;
  /** Plain text, without counter and without `{#id}`. */
  text: string;
  /** The text as the page shows it, counter included. */
  shownText: string;
  counter: string;
  anchors: string[];
  asks: Asking;
  /** What follows the closing tag of an HTML heading on its line. */
  rest: string;
  /** Links and images, which plain text cannot keep. */
  hasMarkup: boolean;
  /** Labels of footnotes marked in the heading. */
  footnotes: string[];
}

/** `{#id}`, `{#id .class}`, `{: #id}` and `{/* #id *\/}` (Kramdown, Pandoc, Docusaurus): what is between the braces. */
const ATTRIBUTES = /^(?::|\/\*)?(?:\s*[#.][\w\p{L}:.#-]+(?=\s|\*|$))+\s*(?:\*\/)?$/u;
/** Marks that generators put after a heading to link to it. */
const PERMALINK = /(?<!\s)\s*[¶🔗]$/u;

/** A `---` under text this long was meant as a rule between entries. */
export const MAX_SETEXT_LENGTH = 160;

/** A heading without the attributes at its end, and those. */
const splitAttributes = (content: string): { text: string; attributes: string } => {
  const whole = content.trimEnd();
  const open = whole.endsWith('}') ? whole.lastIndexOf('{') : -1;
  const attributes = open < 0 ? '' : whole.slice(open + 1, -1);
  return ATTRIBUTES.test(attributes)
    ? { text: whole.slice(0, open).trimEnd(), attributes }
    : { text: content, attributes: '' };
};

/** Without MDX comments and the white space before them. */
const withoutComments = (content: string): string => {
  let rest = content;
  let kept = '';
  for (let open = rest.indexOf('{/*'); open >= 0; open = rest.indexOf('{/*')) {
    const close = rest.indexOf('*/}', open);
    if (close < 0) break;
    kept += rest.slice(0, open).trimEnd();
    rest = rest.slice(close + '*/}'.length);
  }
  return kept + rest;
};

const textAndIds = (page: ParsedPage, content: string, children: Token[]) => {
  const { text, attributes } = splitAttributes(content);
  const ids = [...attributes.matchAll(/#([^\s#*]+)/g)].map((match) => match[1]!);
  const cleaned = withoutComments(text);
  const inline = cleaned === content ? children : page.parser.parseInline(cleaned, page.env)[0]!.children!;
  const html = inline.filter((token) => token.type === 'html_inline').map((token) => token.content);
  return { ids: [...ids, ...html.flatMap(idsIn)], inline };
};

const fromText = (text: string) => {
  const shownText = text.replace(PERMALINK, '');
  const stripped = stripCounter(shownText);
  return { shownText, text: stripped.text, counter: stripped.counter, asks: asking(stripped.text) };
};

const fromTokens = (page: ParsedPage, block: Block): Heading => {
  const [open, inlineToken] = block.tokens;
  const { ids, inline } = textAndIds(page, inlineToken!.content, inlineToken!.children!);
  const footnotes = inline
    .filter((token) => token.type === 'footnote_ref')
    .map((token) => String(token.meta?.label));
  return {
    start: block.start,
    end: block.end,
    level: Number(open?.tag.slice(1)),
    ...fromText(plainText(inline)),
    anchors: ids,
    rest: '',
    hasMarkup: linksOf(inline).links.length > 0 || inline.some((token) => token.type === 'image'),
    footnotes,
  };
};

/** How many lines an HTML heading may span before it counts as something else. */
export const MAX_HTML_HEADING_LINES = 12;

const HTML_HEADING = /^\s{0,3}<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1\s*>/i;

/** What is in no heading: then its end tag is missing. */
const OTHER_BLOCK = /<h[1-6]\b|^\s{0,3}(?:#{1,6}\s|```|~~~)/im;

/** The headings of an HTML block: those that begin on a line of their own. */
export const htmlHeadings = (page: ParsedPage, block: Block): Heading[] => {
  const found: Heading[] = [];
  for (let line = block.start; line < block.end; line += 1) {
    if (!/^\s{0,3}<h[1-6]\b/i.test(page.lines[line]!)) continue;
    // A blank line ends the block, but not the element.
    const source = page.lines.slice(line, line + MAX_HTML_HEADING_LINES).join('\n');
    const match = HTML_HEADING.exec(source);
    if (!match || OTHER_BLOCK.test(match[3]!)) continue;
    const [whole, level, attributes = '', inner = ''] = match;
    const end = line + whole.split('\n').length;
    found.push({
      start: line,
      end,
      level: Number(level),
      ...fromText(htmlText(page, inner.replace(/\s+/g, ' '))),
      anchors: [...idsIn(attributes), ...idsIn(inner)],
      rest: source.slice(whole.length).split('\n')[0]!.trim(),
      hasMarkup: /<(?:a\s[^<>]*href|img)\b/i.test(inner),
      footnotes: [],
    });
    line = end - 1;
  }
  return found;
};

/** Whether a Setext "heading" is a paragraph with a rule under it: longer than a heading, or sentences. */
export const isUnderlinedParagraph = (block: Block): boolean => {
  const [open, inline] = block.tokens;
  const content = inline!.content;
  if (open?.markup !== '-') return false;
  const isProse = /[.:;。]$/.test(content) || content.includes('. ') || content.length > MAX_SETEXT_LENGTH;
  return content.includes('\n') || (isProse && asking(content) === 0);
};

/** All headings at the top level of the page, in order. Headings in quotes, lists and code are text. */
export const readHeadings = (page: ParsedPage): Heading[] =>
  page.blocks.flatMap((block) => {
    if (block.kind === 'heading') return isUnderlinedParagraph(block) ? [] : [fromTokens(page, block)];
    return block.kind === 'html_block' ? htmlHeadings(page, block) : [];
  });
