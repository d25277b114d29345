import { isBlank } from '../parse/lines.ts';
import type { NoteCode, PageNote } from './report.ts';

/** Where a line of the page went. `note` lines are quoted by a note of the report. */
export type LineOutcome<Category = number, Entry = number> =
  | { kind: 'blank' | 'front-matter' | 'title' | 'provenance' | 'definition' }
  | { kind: 'category' | 'description'; category: Category }
  | { kind: 'question' | 'answer'; category: Category; entry: Entry }
  | { kind: 'note'; code: NoteCode };

/** Small things that happen often: one note for all of them instead of one each. */
const GATHERED: Partial<Record<NoteCode, string>> = {
  'answer-label-dropped': 'Labels before answers were left out',
  'rule-dropped': 'Rules and line breaks around entries were left out',
  'back-to-top-dropped': 'Links back to the top of the page were left out',
  'markup-dropped': 'HTML tags that only wrap parts of the page were left out',
};

/** How many line numbers a gathered note lists. */
export const LISTED_LINES = 10;

/**
 * The account of the page: what became of each line, and the notes for the reader. The importer writes each line's
 * outcome here once, so that a line without one can be found at the end.
 */
export class LineTracker<Category, Entry> {
  readonly lines: readonly string[];
  readonly outcomes: (LineOutcome<Category, Entry> | undefined)[];
  readonly #notes: PageNote[] = [];
  readonly #gathered = new Map<NoteCode, number[]>();

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.outcomes = lines.map((line) => (isBlank(line) ? { kind: 'blank' } : undefined));
  }

  /** Writes the outcome of the non-blank lines from `start` up to `end` (exclusive) that have none yet. */
  assign(start: number, end: number, outcome: LineOutcome<Category, Entry>): void {
    for (let line = start; line < end; line += 1) this.outcomes[line] ??= outcome;
  }

  /** Says something about a line (zero-based) that is kept. */
  note(level: PageNote['level'], code: NoteCode, line: number, message: string, quote?: string): void {
    this.#notes.push({ level, code, line: line + 1, message, ...(quote === undefined ? {} : { quote }) });
  }

  /** Leaves lines out of the result, quoting them in a note. */
  drop(start: number, end: number, code: NoteCode, message: string, level: PageNote['level'] = 'info'): void {
    this.assign(start, end, { kind: 'note', code });
    this.note(level, code, start, message, joinQuote(this.lines, start, end));
  }

  /** Leaves one line out; all lines with this code share one note. */
  dropQuietly(line: number, code: NoteCode): void {
    this.assign(line, line + 1, { kind: 'note', code });
    this.#gatherLine(line, code);
  }

  /** Says that a label was taken off the answer that begins at a line; the rest of the line is kept. */
  dropLabel(line: number): void {
    this.#gatherLine(line, 'answer-label-dropped');
  }

  #gatherLine(line: number, code: NoteCode): void {
    const known = this.#gathered.get(code);
    if (known) known.push(line);
    else this.#gathered.set(code, [line]);
  }

  /** Whether a line is still open: neither left out nor given to anything. */
  isOpen(line: number): boolean {
    return this.outcomes[line] === undefined;
  }

  /** The report in page order, after lines that found no place were quoted too. */
  report(): PageNote[] {
    const notes = [...this.#notes];
    for (const [code, lines] of this.#gathered) notes.push(this.#gather(code, lines));
    return notes.sort((a, b) => a.line - b.line);
  }

  #gather(code: NoteCode, lines: number[]): PageNote {
    const sorted = [...lines].sort((a, b) => a - b);
    const listed = sorted.slice(0, LISTED_LINES).map((line) => line + 1);
    const more = sorted.length > listed.length ? ', …' : '';
    const where = `${sorted.length === 1 ? 'line' : 'lines'} ${listed.join(', ')}${more}`;
    const quote = [...new Set(sorted.map((line) => this.lines[line]?.trimEnd()))].join('\n').trim();
    return {
      level: 'info',
      code,
      line: listed[0]!,
      message: `${GATHERED[code] ?? code} (${where}).`,
      quote,
    };
  }
}

const joinQuote = (lines: readonly string[], start: number, end: number): string =>
  lines.slice(start, end).join('\n').replace(/^\n+/, '').trimEnd();
