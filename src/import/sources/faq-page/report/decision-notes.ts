import type { CategoryDraft, EntryDraft } from '../outline/drafts.ts';
import type { Decision } from '../outline/outline.ts';
import type { Structure } from '../outline/structure.ts';
import type { LineTracker } from './line-tracker.ts';

type PageTracker = LineTracker<CategoryDraft, EntryDraft>;

const levelOf = ({ from }: EntryDraft): number | undefined =>
  'node' in from ? from.node.heading.level : undefined;

const asksOf = ({ from }: EntryDraft): number => ('node' in from ? from.node.heading.asks : from.asks);

const noteQuestion = (tracker: PageTracker, entry: EntryDraft, usual: number | undefined): void => {
  const { from, question, start } = entry;
  const level = levelOf(entry);
  if ('node' in from && from.reason === 'promoted') {
    const message = `“${question}” stands under another question, but asks on a level where questions stand elsewhere: it was taken as a question of its own. Check whether it is part of the answer before.`;
    tracker.note('warning', 'question-level', start, message);
  } else if (level !== undefined && usual !== undefined && level !== usual) {
    const message = `“${question}” is a heading of level ${level}, the first question of its category one of level ${usual}. It was taken as a question of the same category.`;
    tracker.note('warning', 'question-level', start, message);
  }
  if (asksOf(entry) === 0) {
    const message = `“${question}” does not ask, but stands where questions stand: it was taken as a question.`;
    tracker.note('warning', 'statement-as-question', start, message);
  }
};

const noteHeading = (tracker: PageTracker, { node, role, reason }: Decision): void => {
  const { text, asks, start } = node.heading;
  if (reason === 'mixed') {
    const message = `“${text}” does not ask, and the questions of its category stand on several levels: it was kept as a part of the answer before. Check whether it is a question.`;
    tracker.note('warning', 'heading-in-answer', start, message);
  } else if (reason === 'inside' && asks > 0) {
    const message = `“${text}” asks, but lies deeper than the question above it: it was kept as a part of its answer.`;
    tracker.note('warning', 'question-in-answer', start, message);
  } else if (role === 'category' && reason !== 'sure') {
    const why =
      reason === 'empty'
        ? 'it has no text and stands where categories stand'
        : 'other headings stand below it';
    tracker.note('info', 'level-decision', start, `“${text}” was taken as a category, because ${why}.`);
  }
};

/** Tells which choices rested on levels and neighbours instead of on what a heading says itself. */
export const noteDecisions = (
  tracker: PageTracker,
  decisions: readonly Decision[],
  categories: readonly CategoryDraft[],
): void => {
  for (const decision of decisions) noteHeading(tracker, decision);
  const entries = categories.flatMap((category) => category.entries);
  const asked = entries.filter((entry) => asksOf(entry) > 0).length;
  if (entries.length > 0 && asked * 2 < entries.length) {
    const message = `Most questions of this page do not ask by a mark or a word: ${entries.length - asked} of ${entries.length} were told by heading levels and layout alone. Check the outline.`;
    tracker.note('warning', 'level-decision', entries[0]!.start, message);
  } else {
    for (const { entries: own } of categories) {
      for (const entry of own) noteQuestion(tracker, entry, own[0] && levelOf(own[0]));
    }
  }
  const first = entries.find(({ from }) => 'style' in from);
  if (first && 'style' in first.from) {
    const count = entries.filter(({ from }) => 'style' in from).length;
    const message = `${count} questions were recognised by ${STYLE_NAMES[first.from.style]}, not by headings.`;
    tracker.note('info', 'text-questions', first.start, message);
  }
};

const STYLE_NAMES = {
  details: 'disclosure elements (<details>)',
  label: 'labels such as “Q:”',
  bold: 'lines in bold or italics',
  list: 'list items, whose answers lost their indentation',
  definition: 'definition lists',
  plain: 'lines that end with a question mark',
} as const;

/** Counters and labels that were taken off, and what stands twice or lacks an answer. */
export const noteEntries = (tracker: PageTracker, categories: readonly CategoryDraft[]): void => {
  if (categories.every(({ entries }) => entries.length === 0)) {
    const message =
      'No questions were found: no heading, bold line, label or disclosure element looks like one.';
    tracker.note('warning', 'no-questions', 0, message);
  }
  const seen = new Map<string, number>();
  for (const entry of categories.flatMap((category) => category.entries)) {
    const key = entry.question.toLowerCase();
    const before = seen.get(key);
    if (before === undefined) seen.set(key, entry.start);
    else {
      const message = `“${entry.question}” is asked on line ${before + 1} already: both were kept.`;
      tracker.note('warning', 'question-repeated', entry.start, message);
    }
  }
  const titles = new Map<string, number>();
  for (const { title, heading } of categories) {
    if (!heading) continue;
    const before = titles.get(title.toLowerCase());
    if (before === undefined) titles.set(title.toLowerCase(), heading.start);
    else {
      const message = `A category “${title}” exists on line ${before + 1} already: both were kept.`;
      tracker.note('warning', 'category-repeated', heading.start, message);
    }
  }
};

/** One note for all counters that were taken off questions and categories. */
export const noteCounters = (tracker: PageTracker, categories: readonly CategoryDraft[]): void => {
  const counted = categories.flatMap(({ heading, entries }) => [...(heading ? [heading] : []), ...entries]);
  const found = counted.filter(({ counter }) => counter !== '').sort((a, b) => a.start - b.start);
  const [first] = found;
  if (!first) return;
  const examples = found.slice(0, EXAMPLES).map(({ counter }) => `“${counter}”`);
  const more = found.length > examples.length ? ', …' : '';
  const message = `Numbers or labels before ${found.length} headings were left out: ${examples.join(', ')}${more}.`;
  tracker.note('info', 'number-dropped', first.start, message);
};

/** How many counters a note quotes. */
export const EXAMPLES = 5;

/** Links and images of headings, which plain text cannot keep, and a heading that repeats the known title. */
export const noteHeadings = (
  tracker: PageTracker,
  { title, decisions }: Structure,
  knownTitle: string | null,
): void => {
  if (title && knownTitle !== null && title.heading.text !== knownTitle) {
    const { start, end, text } = title.heading;
    const message = `The page has the title “${knownTitle}” from its front matter; its heading “${text}” was left out.`;
    tracker.note('info', 'title-repeated', start, message, tracker.lines.slice(start, end).join('\n'));
  }
  const kept = decisions.filter(({ role }) => role !== 'text').map(({ node }) => node);
  for (const { heading } of title ? [title, ...kept] : kept) {
    const { start, end, hasMarkup, text } = heading;
    const quote = tracker.lines.slice(start, end).join('\n');
    if (hasMarkup) {
      const message = `“${text}” holds a link or an image: questions and titles are plain text, so that it was left out.`;
      tracker.note('info', 'heading-markup-dropped', start, message, quote);
    }
    if (heading.footnotes.length > 0) {
      const message = `“${text}” has a footnote: its mark was put at the end of the answer.`;
      tracker.note('info', 'footnote-in-heading', start, message, quote);
    }
  }
};
