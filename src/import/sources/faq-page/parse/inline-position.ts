/** A place in the page: zero-based line and column. */
export interface Position {
  line: number;
  column: number;
}

/**
 * Finds the places of inline content in its source lines. Markdown strips what a list or quote puts before a line, and
 * white space at both ends; a table cell begins anywhere in its row, after the cells before it (`from`).
 */
export class InlinePositions {
  readonly #lines: readonly string[];
  readonly #first: number;
  readonly #rows: readonly string[];
  readonly #rowStarts: number[] = [];
  readonly #columns = new Map<number, number>();
  readonly #from: number;

  constructor(lines: readonly string[], firstLine: number, content: string, from = 0) {
    this.#lines = lines;
    this.#first = firstLine;
    this.#rows = content.split('\n');
    this.#from = from;
    let start = 0;
    for (const row of this.#rows) {
      this.#rowStarts.push(start);
      start += row.length + 1;
    }
  }

  /** The place of an offset in the content, undefined when its row is not found in the source. */
  locate(offset: number): Position | undefined {
    const row = this.#rowAt(offset);
    const base = this.#columnOf(row);
    if (base < 0) return undefined;
    return { line: this.#first + row, column: base + offset - this.#rowStarts[row]! };
  }

  /** The column after the first row, where a table cell's next neighbour may begin. */
  get firstRowEnd(): number {
    return Math.max(0, this.#columnOf(0)) + this.#rows[0]!.length;
  }

  #rowAt(offset: number): number {
    let low = 0;
    let high = this.#rowStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#rowStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #columnOf(row: number): number {
    const known = this.#columns.get(row);
    if (known !== undefined) return known;
    const text = this.#rows[row]!;
    const indent = text.length - text.trimStart().length;
    const found = (this.#lines[this.#first + row] ?? '').indexOf(text.trim(), row === 0 ? this.#from : 0);
    const column = found < 0 ? -1 : found - indent;
    this.#columns.set(row, column);
    return column;
  }
}
