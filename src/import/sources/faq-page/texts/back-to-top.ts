import { htmlHeadings, MAX_HTML_HEADING_LINES } from '../outline/headings.ts';
import type { Block, ParsedPage } from '../parse/blocks.ts';
import type { LineRange } from '../parse/comments.ts';
import { anchorsOnly, htmlText, isWrapper } from '../parse/html.ts';
import { isBlank } from '../parse/lines.ts';

const WORDS = [
  '(?:back|return|go|jump)?\\s*(?:up\\s+)?to\\s+(?:the\\s+)?(?:top|index|(?:table of )?contents|toc|faq|questions|start|beginning|menu)(?: of (?:the )?page)?',
  'top(?: of (?:the )?page)?|toc|contents|back|up',
  'zurück(?: nach oben| zum (?:anfang|inhalt|inhaltsverzeichnis)| zur übersicht)?|nach oben|(?:zum )?seitenanfang',
  'retour (?:en haut|au (?:début|sommaire))(?: de (?:la )?page)?|haut de (?:la )?page|sommaire',
  'volver (?:arriba|al (?:inicio|principio|índice))|ir arriba|arriba|voltar ao (?:topo|início)|torna (?:su|all.inizio|in alto)',
  'terug naar (?:boven|begin)|naar boven|till toppen|til toppen|do góry|наверх|к (?:началу|содержанию)|вверх|yukarı(?: dön)?',
  '(?:ページ)?トップへ(?:戻る)?|先頭(?:へ|に)(?:戻る)?|目次(?:へ|に)(?:戻る)?|回到(?:顶部|頂部|目录)|返回(?:顶部|頂部|目录|目錄)|맨 위로',
].join('|');

const TOP = new RegExp(`^(?:${WORDS})?$`, 'iu');
const ARROW = '[\\s()\\[\\]|↑⇑⬆▲△🔝🔙⏫👆↩^«»<>·•*_\\-–—.:\\uFE0F]';
const AROUND = new RegExp(`^${ARROW}+|(?<!${ARROW})${ARROW}+$`, 'gu');
const IN_PAGE_TARGET = /\]\(\s*<?#|href\s*=\s*["']?#|\]\[/i;
export const MAX_TOP_LINK_LENGTH = 240;

/** Lines that only lead back up: "[⬆ Back to top](#top)", `<p align="right">(<a href="#top">back to top</a>)</p>`. */
export const findBackToTop = (page: ParsedPage): number[] => {
  const found: number[] = [];
  for (const block of page.blocks) {
    const { kind, start, end } = block;
    if (kind !== 'paragraph' && kind !== 'html_block' && !(kind === 'bullet_list' && end === start + 1))
      continue;
    for (const unit of unitsOf(page, block)) {
      if (!leadsUp(page, page.lines.slice(unit.start, unit.end).join('\n'))) continue;
      for (let line = unit.start; line < unit.end; line += 1) found.push(line);
      found.push(...wrappersOf(page.lines, unit));
    }
  }
  return found;
};

const leadsUp = (page: ParsedPage, source: string): boolean => {
  if (source.length > MAX_TOP_LINK_LENGTH || !IN_PAGE_TARGET.test(source) || anchorsOnly(source))
    return false;
  const inner = source
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/^\s*<(?:p|div|h[1-6])\b[^>]*>|<\/(?:p|div|h[1-6])>\s*$/gi, '');
  return TOP.test(htmlText(page, inner).replace(AROUND, ''));
};

/**
 * The lines of a block in parts that can only be judged whole: HTML headings, and links that end on a later line than they
 * begin. The opening tag of a link says nothing without its text.
 */
const unitsOf = (page: ParsedPage, block: Block): LineRange[] => {
  const headings = block.kind === 'html_block' ? htmlHeadings(page, block) : [];
  const units: LineRange[] = [];
  let next = 0;
  for (let start = block.start; start < block.end; ) {
    const heading = headings[next]?.start === start ? headings[next] : undefined;
    if (heading) next += 1;
    const end = heading?.end ?? endOfLinks(page.lines, start, block.end);
    if (end !== undefined) units.push({ start, end });
    start = end ?? start + 1;
  }
  return units;
};

/** The line behind those that a link spans which begins on the first; undefined when it has no end. */
const endOfLinks = (lines: readonly string[], start: number, blockEnd: number): number | undefined => {
  const limit = Math.min(blockEnd, start + MAX_HTML_HEADING_LINES);
  let open = 0;
  for (let line = start; line < limit; line += 1) {
    for (const [, slash] of lines[line]!.matchAll(/<(\/?)a\b/gi)) open += slash ? -1 : 1;
    if (open <= 0) return line + 1;
  }
  return undefined;
};

/** `<div align="right">` and `</div>` on their own lines around a dropped link. */
const wrappersOf = (lines: readonly string[], { start, end }: LineRange): number[] => {
  let before = start - 1;
  let after = end;
  while (before >= 0 && isBlank(lines[before])) before -= 1;
  while (after < lines.length && isBlank(lines[after])) after += 1;
  const opens = isWrapper(lines[before] ?? '') && !lines[before]?.includes('</');
  const closes = isWrapper(lines[after] ?? '') && lines[after]?.includes('</');
  return opens && closes ? [before, after] : [];
};
