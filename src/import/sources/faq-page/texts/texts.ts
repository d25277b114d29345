import type { MarkdownIt } from 'markdown-it';
import { trimBody, writeBody } from '../outline/bodies.ts';
import type { CategoryDraft, EntryDraft } from '../outline/drafts.ts';
import { hasAnswerLabel, stripAnswerLabel } from '../outline/question-styles.ts';
import { type ParsedPage, parseBlocks } from '../parse/blocks.ts';
import { joinLines } from '../parse/lines.ts';
import type { LineTracker } from '../report/line-tracker.ts';
import { applyCuts, type Cut, findLostLinks, type LostLink } from './lost-links.ts';
import { appendDefinitions, type Definition } from './references.ts';

type Owner = CategoryDraft | EntryDraft;

/** What is needed to make the texts of a page out of its lines. */
export interface TextSource {
  page: ParsedPage;
  tracker: LineTracker<CategoryDraft, EntryDraft>;
  ownerOf: (line: number) => Owner | undefined;
  copies: ReadonlyMap<Owner, readonly Definition[]>;
}

export interface Texts {
  descriptionOf: (category: CategoryDraft) => string;
  answerOf: (entry: EntryDraft) => string;
}

const groupLost = ({ page, tracker, ownerOf }: TextSource): Map<Owner, LostLink[]> => {
  const groups = new Map<Owner, LostLink[]>();
  for (const lost of findLostLinks(page)) {
    const owner = tracker.isOpen(lost.line) ? ownerOf(lost.line) : undefined;
    if (!owner) continue;
    const known = groups.get(owner);
    if (known) known.push(lost);
    else groups.set(owner, [lost]);
  }
  return groups;
};

const byLine = (lost: readonly LostLink[]): Map<number, Cut[]> => {
  const cuts = new Map<number, Cut[]>();
  for (const cut of lost.flatMap((link) => link.cuts)) {
    const known = cuts.get(cut.line);
    if (known) known.push(cut);
    else cuts.set(cut.line, [cut]);
  }
  return cuts;
};

/** The kinds of the blocks of a text: taking a link out of a sentence may not change them ("[1. x](#)" to a list). */
const shapeOf = (parser: MarkdownIt, text: string): string => {
  const { tokens } = parseBlocks(parser, text.split('\n'));
  return tokens.map(({ type, level }) => `${type}:${level}`).join(' ');
};

type NoteLost = (line: number, text: string, isRepaired: boolean) => void;

const lostNoter = (tracker: TextSource['tracker']): NoteLost => {
  // Each line once: a thousand links on a long line would quote it a thousand times.
  const quoted = new Set<number>();
  return (line, text, isRepaired) => {
    if (isRepaired) {
      const message = `The link “${text}” led to “#” only: its text was kept, its target is lost. Add the right link.`;
      tracker.note('warning', 'lost-link', line, message, quoted.has(line) ? undefined : tracker.lines[line]);
      quoted.add(line);
    } else {
      const message = `The link “${text}” leads to “#” only and could not be turned into text: it was kept as it is.`;
      tracker.note('warning', 'lost-link-kept', line, message);
    }
  };
};

/** Makes each text once, turning links without a target into their text where the text keeps its shape. */
export const makeTexts = (source: TextSource): Texts => {
  const { page, tracker, copies } = source;
  const rules = new Set(page.blocks.filter(({ kind }) => kind === 'hr').map(({ start }) => start));
  const lostOf = groupLost(source);
  const noteLost = lostNoter(tracker);

  const write = (owner: Owner, make: (textOf: (line: number) => string) => string): string => {
    const plain = (line: number) => tracker.lines[line]!;
    const lost = lostOf.get(owner) ?? [];
    if (lost.length === 0) return make(plain);
    const cuts = byLine(lost);
    const repaired = make((line) => applyCuts(plain(line), cuts.get(line) ?? []));
    const untouched = make(plain);
    const fits = repaired !== untouched && shapeOf(page.parser, repaired) === shapeOf(page.parser, untouched);
    for (const { line, text, cuts: own } of lost) noteLost(line, text, fits && own.length > 0);
    return fits ? repaired : untouched;
  };

  /**
   * Text that shares a line with its question, or stood inside HTML, was no Markdown of its own in the page and is
   * Markdown now: it is looked through again.
   */
  const rewrite = ({ from, body, start }: EntryDraft, text: string): string => {
    const isNew = body.head !== undefined || ('style' in from && from.style === 'details');
    if (!isNew || !text.includes('#')) return text;
    const lines = text.split('\n');
    const lost = findLostLinks(parseBlocks(page.parser, lines));
    const cuts = byLine(lost);
    const repaired = lines.map((line, index) => applyCuts(line, cuts.get(index) ?? [])).join('\n');
    if (lost.length === 0 || shapeOf(page.parser, repaired) !== shapeOf(page.parser, text)) return text;
    for (const link of lost) noteLost(start, link.text, true);
    return repaired;
  };

  return {
    descriptionOf: (category) => {
      const bodies = category.bodies.map((body) => trimBody(body, tracker, rules));
      const text = write(category, (textOf) =>
        bodies
          .map((body) => writeBody(body, tracker, textOf))
          .filter((part) => part !== '')
          .join('\n\n'),
      );
      for (const { start, end } of bodies) tracker.assign(start, end, { kind: 'description', category });
      return appendDefinitions(text, copies.get(category) ?? []);
    },
    answerOf: (entry) => {
      const closed = closeDetails(entry, tracker);
      const body = trimBody(entry.body, tracker, rules);
      const text = write(entry, (textOf) =>
        writeBody(body, tracker, (line) => {
          const own = line === closed ? withoutClosing(textOf(line)) : textOf(line);
          return body.indent === undefined ? own : dedent(own, body.indent);
        }),
      );
      tracker.assign(body.start, body.end, { kind: 'answer', category: entry.category, entry });
      const answer = withoutLabel(entry, rewrite(entry, text), tracker);
      const marks = entry.footnotes.map((label) => `[^${label}]`).join('');
      return appendDefinitions([answer, marks].filter(Boolean).join('\n\n'), copies.get(entry) ?? []);
    },
  };
};

/** A line of a list item without the indentation of the item. */
const dedent = (line: string, indent: number): string => {
  const white = /^\s*/.exec(line)![0];
  return line.slice(white.startsWith('\t') ? 1 : Math.min(white.length, indent));
};

const withoutClosing = (line: string): string => line.replace(/<\/details\s*>/i, '');

/** Gives the closing tag of a disclosure element to its question. A line that it shares with the answer is returned. */
const closeDetails = (
  entry: EntryDraft,
  tracker: LineTracker<CategoryDraft, EntryDraft>,
): number | undefined => {
  const { close, category } = entry;
  if (close === undefined || close < entry.body.start) return undefined;
  if (withoutClosing(tracker.lines[close]!).trim() !== '') return close;
  tracker.assign(close, close + 1, { kind: 'question', category, entry });
  return undefined;
};

/** Takes "A:" or the colon of a definition list off an answer whose question was labelled so. */
const withoutLabel = (
  { from, counter, body }: EntryDraft,
  text: string,
  tracker: LineTracker<CategoryDraft, EntryDraft>,
): string => {
  const [first = '', ...rest] = text.split('\n');
  const style = 'style' in from ? from.style : undefined;
  const isLabelled = (style === 'label' || /^\p{L}/u.test(counter)) && hasAnswerLabel(first);
  if (!isLabelled && style !== 'definition') return text;
  tracker.dropLabel(body.start);
  return joinLines([isLabelled ? stripAnswerLabel(first) : first.replace(/^\s{0,3}:\s+/, ''), ...rest]);
};
