import { type Block, codeLines, type ParsedPage } from './blocks.ts';

/** Lines `start` up to `end` (exclusive). */
export interface LineRange {
  start: number;
  end: number;
}

/**
 * MDX comments that begin a line, outside code. Markdown does not know them and would read headings inside, so that
 * they are found before the page is parsed for good.
 */
export const findMdxComments = (page: ParsedPage): LineRange[] => {
  const { lines } = page;
  const code = codeLines(page.tokens);
  const found: LineRange[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    if (code.has(line) || !/^\s*\{\/\*/.test(lines[line]!)) continue;
    let end = line;
    while (end < lines.length && !lines[end]?.includes('*/}')) end += 1;
    if (end === lines.length) break;
    if (/\*\/\}\s*$/.test(lines[end]!)) found.push({ start: line, end: end + 1 });
    line = end;
  }
  return found;
};

/** Lists and indented code on both sides: there a comment keeps the two apart, and stays. */
const separates = (before: Block | undefined, after: Block | undefined): boolean =>
  [before, after].every((block) => /_list$|^code_block$/.test(block?.kind ?? ''));

/** HTML comments that are blocks of their own. */
export const findHtmlComments = ({ blocks, lines }: ParsedPage): LineRange[] =>
  blocks.filter(({ kind, start, end }, index) => {
    if (kind !== 'html_block' || separates(blocks[index - 1], blocks[index + 1])) return false;
    const source = lines.slice(start, end).join('\n').trim();
    return source.startsWith('<!--') && source.indexOf('-->') === source.length - 3;
  });

const MODULE_LINE =
  /^(?:import\s+(?:[\w*{](?:[^'"]*[^\s'"])?\s+from\s+)?['"][^'"]+['"]\s*;?|export\s+(?:default|const|let|function|async|class|\{).*)$/;

/** Paragraphs of ES module lines, as MDX has them. */
export const findModuleLines = ({ blocks, lines }: ParsedPage): LineRange[] =>
  blocks.filter(({ kind, start, end }) => {
    if (kind !== 'paragraph') return false;
    const source = lines.slice(start, end);
    const isExport = /^export\s+(?:default|const|let|function|async|class)\b/.test(source[0]!);
    return isExport || source.every((line) => MODULE_LINE.test(line.trim()));
  });
