import type { PageCategory, PageEntry } from '../faq-page.ts';
import type { CategoryDraft, EntryDraft } from '../outline/drafts.ts';
import { isBlank } from '../parse/lines.ts';
import type { Definition } from '../texts/references.ts';
import type { Texts } from '../texts/texts.ts';
import type { LineOutcome, LineTracker } from './line-tracker.ts';

type PageTracker = LineTracker<CategoryDraft, EntryDraft>;

const lastLine = ({ start, body, close }: EntryDraft, tracker: PageTracker): number => {
  let end = Math.max(body.end, (close ?? -1) + 1);
  while (end > start + 1 && isBlank(tracker.lines[end - 1])) end -= 1;
  return end;
};

const toEntry = (
  draft: EntryDraft,
  tracker: PageTracker,
  texts: Texts,
  copies: ReadonlyMap<object, readonly Definition[]>,
): PageEntry => {
  const answer = texts.answerOf(draft);
  if (answer === '') {
    const message = `“${draft.question}” has no answer: it was kept with an empty one. Write it, or remove the question.`;
    tracker.note('warning', 'answer-empty', draft.start, message);
  }
  const brought = (copies.get(draft) ?? []).filter(({ kind }) => kind === 'footnote');
  return {
    question: draft.question,
    anchor: draft.anchors[0] ?? null,
    answer,
    startLine: draft.start + 1,
    endLine: lastLine(draft, tracker),
    footnotes: brought.map(({ label }) => label),
  };
};

/** Makes the texts of all drafts. Categories and entries keep the order of the page. */
export const toCategories = (
  drafts: readonly CategoryDraft[],
  tracker: PageTracker,
  texts: Texts,
  copies: ReadonlyMap<object, readonly Definition[]>,
): PageCategory[] =>
  drafts.map((draft) => {
    const description = texts.descriptionOf(draft);
    if (draft.heading && draft.entries.length === 0) {
      const message = `The category “${draft.title}” has no questions: it was kept.`;
      tracker.note('warning', 'category-empty', draft.start, message);
    }
    const entries = draft.entries.map((entry) => toEntry(entry, tracker, texts, copies));
    return { title: draft.title, description, entries, line: draft.heading && draft.heading.start + 1 };
  });

/** The outcomes of all lines with categories and entries by number. A line without a outcome is quoted in the report. */
export const toOutcomes = (drafts: readonly CategoryDraft[], tracker: PageTracker): LineOutcome[] => {
  const categoryIndex = new Map(drafts.map((draft, index) => [draft, index] as const));
  const entryIndex = new Map(
    drafts.flatMap(({ entries }) => entries.map((entry, index) => [entry, index] as const)),
  );
  tracker.lines.forEach((_, line) => {
    if (!tracker.isOpen(line)) return;
    const message = 'This line found no place in the result. Please report this page.';
    tracker.drop(line, line + 1, 'line-unplaced', message, 'warning');
  });
  return tracker.outcomes.map((given): LineOutcome => {
    // Every line has one by now: blank ones from the start, the others at the latest above.
    const outcome = given!;
    if ('entry' in outcome) {
      return {
        ...outcome,
        category: categoryIndex.get(outcome.category)!,
        entry: entryIndex.get(outcome.entry)!,
      };
    }
    return 'category' in outcome ? { ...outcome, category: categoryIndex.get(outcome.category)! } : outcome;
  });
};
