import { codeLines, type ParsedPage } from './blocks.ts';
import { htmlText, idsIn } from './html.ts';

/** A `<details>` element at the top level of the page (or in another one), by lines. */
export interface Details {
  start: number;
  /** The line after the closing tag. */
  end: number;
  /** The first line of the body: the one after the summary. */
  bodyStart: number;
  summary: string;
  anchors: string[];
  /** Text after `</summary>` on its line. */
  rest: string;
  /** The line of the closing tag, -1 when it is missing. */
  close: number;
  children: Details[];
}

/** Elements nested deeper than this are text of the one around them. */
export const MAX_DETAILS_DEPTH = 6;

const TAG = /<(\/?)(details|summary)\b([^<>]*)>/gi;

/** A line with spaces in the place of code spans: between two runs of as many backticks (CommonMark, section 6.1). */
const maskCodeSpans = (line: string): string => {
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const lastOf = new Map(runs.map(({ start, end }, n) => [end - start, n]));
  let masked = '';
  let at = 0;
  for (let n = 0; n < runs.length; n += 1) {
    const { start, end } = runs[n]!;
    if (lastOf.get(end - start)! === n) continue;
    do n += 1;
    while (runs[n]!.end - runs[n]!.start !== end - start);
    masked += line.slice(at, start) + ' '.repeat(runs[n]!.end - start);
    at = runs[n]!.end;
  }
  return masked + line.slice(at);
};

interface Place {
  line: number;
  column: number;
}

/** Puts elements together from their tags, which come in page order. */
class DetailsScanner {
  readonly #page: ParsedPage;
  readonly #roots: Details[] = [];
  readonly #open: Details[] = [];
  /** Elements that are text, whose closing tags are still to come. */
  #ignored = 0;
  #summaryFrom: Place | undefined;

  constructor(page: ParsedPage) {
    this.#page = page;
  }

  /** Opens an element, or ignores it where it is text: in a list, after other text, or too deep. */
  open({ line, column }: Place, attributes: string, isBlock: boolean, isFirst: boolean): void {
    const depth = this.#open.length;
    if (!isBlock || (depth === 0 && !isFirst) || depth === MAX_DETAILS_DEPTH) {
      if (depth > 0) this.#ignored += 1;
      return;
    }
    this.#summaryFrom = undefined;
    const end = this.#page.lines.length;
    const rest = this.#page.lines[line]!.slice(column);
    const anchors = idsIn(` ${attributes}`);
    this.#open.push({
      start: line,
      end,
      bodyStart: line + 1,
      summary: '',
      anchors,
      rest,
      close: -1,
      children: [],
    });
  }

  close(line: number): void {
    if (this.#ignored > 0) {
      this.#ignored -= 1;
      return;
    }
    const details = this.#open.pop();
    if (!details) return;
    Object.assign(details, { end: line + 1, close: line });
    (this.#open.at(-1)?.children ?? this.#roots).push(details);
  }

  openSummary(place: Place, attributes: string): void {
    const details = this.#open.at(-1);
    if (details?.summary !== '' || this.#ignored > 0) return;
    this.#summaryFrom = place;
    details.anchors.push(...idsIn(` ${attributes}`));
  }

  closeSummary(before: Place, after: number): void {
    const details = this.#open.at(-1);
    const from = this.#summaryFrom;
    if (!details || !from) return;
    this.#summaryFrom = undefined;
    const { lines } = this.#page;
    const source = lines.slice(from.line, before.line + 1);
    // The end is cut before the beginning: both may be on one line.
    source.push(source.pop()!.slice(0, before.column));
    source[0] = source[0]!.slice(from.column);
    const inner = source.join(' ');
    details.summary = htmlText(this.#page, inner);
    details.anchors.push(...idsIn(inner));
    details.bodyStart = before.line + 1;
    details.rest = lines[before.line]!.slice(after);
  }

  /** All elements. One without its end reaches to the next heading or element; what was nested in it stands beside it. */
  finish(): Details[] {
    const headings = this.#page.blocks.filter(({ kind }) => kind === 'heading').map(({ start }) => start);
    let next = 0;
    this.#open.forEach((details, index) => {
      while ((headings[next] ?? Number.POSITIVE_INFINITY) < details.bodyStart) next += 1;
      const ends = [details.children[0]?.start, this.#open[index + 1]?.start, headings[next], details.end];
      const end = Math.min(...ends.filter((line) => line !== undefined));
      this.#roots.push(
        { ...details, end: Math.max(details.start + 1, end), children: [] },
        ...details.children,
      );
    });
    return this.#roots.sort((a, b) => a.start - b.start);
  }
}

/**
 * Finds `<details>` elements line by line, because Markdown ends an HTML block at each blank line and sees only loose
 * tags. Code is passed over; elements in lists and quotes are content.
 */
export const findDetails = (page: ParsedPage): Details[] => {
  const code = codeLines(page.tokens);
  const scanner = new DetailsScanner(page);
  for (const { kind, start, end } of page.blocks) {
    const isBlock = kind === 'html_block' || kind === 'paragraph';
    for (let line = start; line < end; line += 1) {
      const source = page.lines[line]!;
      if (!source.includes('<') || code.has(line)) continue;
      const visible = maskCodeSpans(source);
      let isFirst = true;
      let seen = 0;
      for (const tag of visible.matchAll(TAG)) {
        const [whole, slash = '', name = '', attributes = ''] = tag;
        const before = { line, column: tag.index };
        const after = tag.index + whole.length;
        isFirst &&=
          visible
            .slice(seen, tag.index)
            .replace(/<[^<>]*>/g, '')
            .trim() === '';
        seen = after;
        const kindOfTag = slash + name.toLowerCase();
        if (kindOfTag === 'details') scanner.open({ line, column: after }, attributes, isBlock, isFirst);
        else if (kindOfTag === '/details') scanner.close(line);
        else if (kindOfTag === 'summary') scanner.openSummary({ line, column: after }, attributes);
        else scanner.closeSummary(before, after);
      }
    }
  }
  return scanner.finish();
};
