/** The page as the importer sees it: one string a line, no line endings, no byte order mark. */
export interface SourceLines {
  lines: string[];
  /** Zero-based numbers of lines that held NUL, which CommonMark replaces by U+FFFD (section 2.3). */
  nulLines: number[];
}

/** Splits on LF, CRLF and CR, the three line endings of CommonMark (section 2.1). */
export const splitLines = (markdown: string): SourceLines => {
  const text = markdown.startsWith('\uFEFF') ? markdown.slice(1) : markdown;
  const raw = text.split(/\r\n|\n|\r/);
  const nulLines: number[] = [];
  const lines = raw.map((line, index) => {
    if (!line.includes('\0')) return line;
    nulLines.push(index);
    return line.replaceAll('\0', '\uFFFD');
  });
  return { lines, nulLines };
};

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Lines joined again, without blank lines at either end and without doubled blank lines where one was taken out. */
export const joinLines = (lines: readonly string[]): string => {
  let from = 0;
  let to = lines.length;
  while (from < to && isBlank(lines[from])) from += 1;
  while (to > from && isBlank(lines[to - 1])) to -= 1;
  return lines.slice(from, to).join('\n');
};
