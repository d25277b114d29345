import type { PageCategory, PageEntry } from '../faq-page.ts';
import type { CategoryDraft, EntryDraft } from '../outline/drafts.ts';
import { isBlank } from '../parse/lines.ts';
import type { Definition } from '../texts/references.ts';
import type { Texts } from '../texts/texts.ts';
import type { Ledger, LineFate } from './line-tracker.ts';

type PageLedger = Ledger<CategoryDraft, EntryDraft>;

const lastLine = ({ start, body, close }: EntryDraft, ledger: PageLedger): number => {
  let end = Math.max(body.end, (close ?? -1) + 1);
  while (end > start + 1 && isBlank(ledger.lines[end - 1])) end -= 1;
  return end;
};

const toEntry = (
  draft: EntryDraft,
  ledger: PageLedger,
  texts: Texts,
  copies: ReadonlyMap<object, readonly Definition[]>,
): PageEntry => {
  const answer = texts.answerOf(draft);
  if (answer === '') {
    const message = `“${draft.question}” has no answer: it was kept with an empty one. Write it, or remove the question.`;
    ledger.note('warning', 'answer-empty', draft.start, message);
  }
  const brought = (copies.get(draft) ?? []).filter(({ kind }) => kind === 'footnote');
  return {
    question: draft.question,
    anchor: draft.anchors[0] ?? null,
    answer,
    startLine: draft.start + 1,
    endLine: lastLine(draft, ledger),
    footnotes: brought.map(({ label }) => label),
  };
};

/** Makes the texts of all drafts. Categories and entries keep the order of the page. */
export const toCategories = (
  drafts: readonly CategoryDraft[],
  ledger: PageLedger,
  texts: Texts,
  copies: ReadonlyMap<object, readonly Definition[]>,
): PageCategory[] =>
  drafts.map((draft) => {
    const description = texts.descriptionOf(draft);
    if (draft.heading && draft.entries.length === 0) {
      const message = `The category “${draft.title}” has no questions: it was kept.`;
      ledger.note('warning', 'category-empty', draft.start, message);
    }
    const entries = draft.entries.map((entry) => toEntry(entry, ledger, texts, copies));
    return { title: draft.title, description, entries, line: draft.heading && draft.heading.start + 1 };
  });

/** The fates of all lines with categories and entries by number. A line without a fate is quoted in the report. */
export const toFates = (drafts: readonly CategoryDraft[], ledger: PageLedger): LineFate[] => {
  const categoryIndex = new Map(drafts.map((draft, index) => [draft, index] as const));
  const entryIndex = new Map(
    drafts.flatMap(({ entries }) => entries.map((entry, index) => [entry, index] as const)),
  );
  ledger.lines.forEach((_, line) => {
    if (!ledger.isOpen(line)) return;
    const message = 'This line found no place in the result. Please report this page.';
    ledger.drop(line, line + 1, 'line-unplaced', message, 'warning');
  });
  return ledger.fates.map((given): LineFate => {
    // Every line has one by now: blank ones from the start, the others at the latest above.
    const fate = given!;
    if ('entry' in fate) {
      return {
        ...fate,
        category: categoryIndex.get(fate.category)!,
        entry: entryIndex.get(fate.entry)!,
      };
    }
    return 'category' in fate ? { ...fate, category: categoryIndex.get(fate.category)! } : fate;
  });
};
