import type { ParsedPage } from './blocks.ts';
import { htmlText, isWrapper } from './html.ts';
import { isBlank } from './lines.ts';

const WORDS = [
  '(?:back|return|go|jump)?\\s*(?:up\\s+)?to\\s+(?:the\\s+)?(?:top|index|(?:table of )?contents|toc|faq|questions|start|beginning|menu)(?: of (?:the )?page)?',
  'top(?: of (?:the )?page)?|toc|contents|back|up',
  'zurück(?: nach oben| zum (?:anfang|inhalt|inhaltsverzeichnis)| zur übersicht)?|nach oben|(?:zum )?seitenanfang',
  'retour (?:en haut|au (?:début|sommaire))(?: de (?:la )?page)?|haut de (?:la )?page|sommaire',
  'volver (?:arriba|al (?:inicio|principio|índice))|ir arriba|arriba|voltar ao (?:topo|início)|torna (?:su|all.inizio|in alto)',
  'terug naar (?:boven|begin)|naar boven|till toppen|til toppen|do góry|наверх|к (?:началу|содержанию)|вверх|yukarı(?: dön)?',
  '(?:ページ)?トップへ(?:戻る)?|先頭(?:へ|に)(?:戻る)?|目次(?:へ|に)(?:戻る)?|回到(?:顶部|頂部|目录)|返回(?:顶部|頂部|目录|目錄)|맨 위로',
].join('|');

const ARROWS = '[\\s()\\[\\]|↑⇑⬆▲△🔝🔙⏫👆↩^«»<>·•*_\\-–—.:\\uFE0F]*';
const TOP = new RegExp(`^${ARROWS}(?:${WORDS})?${ARROWS}$`, 'iu');
const IN_PAGE_TARGET = /\]\(\s*<?#|href\s*=\s*["']?#|\]\[/i;
export const MAX_TOP_LINK_LENGTH = 240;

/** Lines that only lead back up: "[⬆ Back to top](#top)", `<p align="right">(<a href="#top">back to top</a>)</p>`. */
export const findBackToTop = (page: ParsedPage): number[] => {
  const { lines, blocks } = page;
  const found: number[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph' && kind !== 'html_block' && !(kind === 'bullet_list' && end === start + 1))
      continue;
    for (let line = start; line < end; line += 1) {
      const source = lines[line]!;
      if (source.length > MAX_TOP_LINK_LENGTH || !IN_PAGE_TARGET.test(source)) continue;
      const text = htmlText(
        page,
        source.replace(/^\s*[-*+]\s+/, '').replace(/^\s*<(?:p|div)\b[^>]*>|<\/(?:p|div)>\s*$/gi, ''),
      );
      if (TOP.test(text)) found.push(line, ...wrappersOf(lines, line));
    }
  }
  return found;
};

/** `<div align="right">` and `</div>` on their own lines around a dropped link. */
const wrappersOf = (lines: readonly string[], line: number): number[] => {
  let before = line - 1;
  let after = line + 1;
  while (before >= 0 && isBlank(lines[before])) before -= 1;
  while (after < lines.length && isBlank(lines[after])) after += 1;
  const opens = isWrapper(lines[before] ?? '') && !lines[before]?.includes('</');
  const closes = isWrapper(lines[after] ?? '') && lines[after]?.includes('</');
  return opens && closes ? [before, after] : [];
};
