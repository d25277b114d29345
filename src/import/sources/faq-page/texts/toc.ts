import type { Token } from 'markdown-it';
import type { Heading } from '../outline/headings.ts';
import type { Block, ParsedPage } from '../parse/blocks.ts';
import type { LineRange } from '../parse/comments.ts';
import { linksOf } from '../parse/inline-text.ts';

const TITLE =
  /^(?:table of )?contents?$|^toc$|^index$|^(?:on this|in this) page$|^(?:jump to|quick links|navigation|overview of questions|list of questions)$|^inhalt(?:sverzeichnis|sübersicht)?$|^übersicht$|^sommaire$|^table des matières$|^(?:tabla de )?contenidos?$|^índice(?: de contenidos)?$|^indice$|^sumário$|^inhoud(?:sopgave)?$|^spis treści$|^obsah$|^содержание$|^оглавление$|^зміст$|^içindekiler$|^innehåll$|^目次$|^目录$|^目錄$|^목차$|^المحتويات$|^תוכן עניינים$/iu;

/** Whether a title announces a table of contents, in the languages that pages are written in. */
export const isTocTitle = (text: string): boolean =>
  TITLE.test(text.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''));

const MARKER =
  /^(?:\[\[?_?toc_?\]?\]|\[\[?table of contents\]?\]|\{:\s*toc[^}]*\}|\{\{<?\s*toc\s*>?\}\}|@\[toc\].*|\$\{toc\}|\[\$toc\$\]|__TOC__|<TOC(?:Inline)?\b[^>]*\/>|:toc:|\{%\s*include\s+toc[^%]*%\}|[*+-]\s[^\n]*\n\s*\{:\s*toc[^}]*\})$/i;

/** Between the links of a table of contents on one line. */
const SEPARATORS = /^[\s|·•,;\-–—/»>*:.()\d]*$/u;

/** How many links make a list a table of contents where no title announces it. */
export const MIN_TOC_LINKS = 2;
const MAX_LABEL_LENGTH = 60;

const isInPage = (href: string, name: string): boolean =>
  href.startsWith('#') ? href.length > 1 : href.replace(/^\.\//, '').startsWith(`${encodeURI(name)}#`);

/** The number of links when the tokens hold nothing but links into this page, else 0. */
const countLinks = (tokens: readonly Token[], name: string): number => {
  let count = 0;
  let labels = 0;
  for (const token of tokens) {
    if (token.type === 'fence' || token.type === 'code_block' || token.type === 'html_block') return 0;
    if (token.type !== 'inline') continue;
    const { links, outside } = linksOf(token.children!);
    if (!links.every((link) => isInPage(link.href, name))) return 0;
    if (links.length > 0 && !SEPARATORS.test(outside)) return 0;
    // A bullet without a link may name the group of the links below it.
    if (links.length === 0) labels += outside.length > MAX_LABEL_LENGTH ? Number.POSITIVE_INFINITY : 1;
    count += links.length;
  }
  return labels < count ? count : 0;
};

/** Bounded, so that a page of opening tags is no work. */
const IN_PAGE_ANCHOR = /<a\s[^<>]{0,300}href\s*=\s*["']?#[^<>]{0,300}>(?:[^<]|<(?!\/?a\b)){0,300}<\/a>/gi;

const countHtmlLinks = (html: string): number => {
  const links = html.match(IN_PAGE_ANCHOR)?.length ?? 0;
  return SEPARATORS.test(html.replace(IN_PAGE_ANCHOR, '').replace(/<[^<>]*>/g, '')) ? links : 0;
};

const tocLinks = (page: ParsedPage, block: Block, name: string): number => {
  if (block.kind === 'html_block') return countHtmlLinks(page.lines.slice(block.start, block.end).join('\n'));
  return /^(?:bullet_list|ordered_list|paragraph|table)$/.test(block.kind)
    ? countLinks(block.tokens, name)
    : 0;
};

const isMarker = (page: ParsedPage, block: Block): boolean =>
  block.end - block.start <= 2 && MARKER.test(page.lines.slice(block.start, block.end).join('\n').trim());

/** Text that only announces the list after it: "**Contents**", "Jump to:". */
const announces = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && isTocTitle(linksOf(block.tokens[1]!.children!).outside);

/**
 * Finds tables of contents: markers such as `[TOC]`, and lists of links into the page where a table of contents
 * stands: before the first heading, under a title that says so, or under a heading whose sub-headings follow. A list
 * of links at the end of an answer ("see also") is none.
 */
export const findTocs = (page: ParsedPage, headings: readonly Heading[], name: string): LineRange[] => {
  const found: LineRange[] = [];
  let next = 0;
  page.blocks.forEach((block, index) => {
    while ((headings[next]?.start ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const above = headings[next - 1];
    const below = headings[next];
    if (isMarker(page, block)) {
      found.push(block);
      return;
    }
    const links = tocLinks(page, block, name);
    if (links === 0) return;
    const before = page.blocks[index - 1];
    const announced = announces(before) || (above !== undefined && isTocTitle(above.text));
    const opens =
      above === undefined ||
      (above.asks < 2 && (next === 1 || (below !== undefined && below.level > above.level)));
    if (!announced && !(opens && links >= MIN_TOC_LINKS)) return;
    found.push({ start: before && announces(before) ? before.start : block.start, end: block.end });
  });
  return found;
};

/** Headings that announce a table of contents, which goes with them: found below, or not there at all. */
export const findTocHeadings = (
  headings: readonly Heading[],
  tocs: readonly LineRange[],
  isEmpty: (start: number, end: number) => boolean,
  lineCount: number,
): Heading[] => {
  let toc = 0;
  return headings.filter((heading, index) => {
    if (!isTocTitle(heading.text)) return false;
    const end = headings[index + 1]?.start ?? lineCount;
    while ((tocs[toc]?.start ?? Number.POSITIVE_INFINITY) < heading.end) toc += 1;
    const hasToc = (tocs[toc]?.end ?? Number.POSITIVE_INFINITY) <= end;
    return hasToc || (index > 0 && isEmpty(heading.end, end));
  });
};
