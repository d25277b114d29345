import type { FaqPage } from './faq-page.ts';
import { readFrontMatter } from './head/front-matter.ts';
import { readHead } from './head/head.ts';
import type { Provenance } from './head/provenance.ts';
import { readRevisionNote } from './head/revision-note.ts';
import { type CategoryDraft, draftPage, type EntryDraft } from './outline/drafts.ts';
import { mergeGroups } from './outline/merge-groups.ts';
import { textFinder } from './outline/sections.ts';
import { readStructure } from './outline/structure.ts';
import { type CleanPage, cleanPage } from './parse/clean.ts';
import { splitLines } from './parse/lines.ts';
import { noteCounters, noteDecisions, noteEntries, noteHeadings } from './report/decision-notes.ts';
import { LineTracker } from './report/line-tracker.ts';
import { toCategories, toOutcomes } from './report/result.ts';
import { findDeadLinks } from './texts/anchors.ts';
import { settleDefinitions } from './texts/reference-notes.ts';
import { planReferences, readReferences } from './texts/references.ts';
import { makeTexts } from './texts/texts.ts';

type Owner = CategoryDraft | EntryDraft;
type PageTracker = LineTracker<CategoryDraft, EntryDraft>;

/** The name of a file as a title of last resort. */
const fileTitle = (name: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/\.(?:mdx?|markdown|txt)$/i, '') || name;

const takeRevisionNote = (page: CleanPage, tracker: PageTracker): Provenance => {
  const { ranges, unread, ...provenance } = readRevisionNote(page.blocks, page.lines);
  for (const { start, end } of ranges) tracker.assign(start, end, { kind: 'provenance' });
  for (const line of unread) {
    const message = 'This looks like a revision note, but its date is not understood: it was kept as text.';
    tracker.note('warning', 'provenance-unread', line, message);
  }
  return provenance;
};

/** Places titles, categories and questions, and tells whose text each other line is. */
const placeHeadings = (categories: readonly CategoryDraft[], tracker: PageTracker) => {
  const texts: (Owner | undefined)[] = [];
  const headings: (Owner | undefined)[] = [];
  for (const category of categories) {
    if (category.heading) tracker.assign(category.start, category.bodyStart, { kind: 'category', category });
    for (const body of category.bodies)
      for (let line = body.start; line < body.end; line += 1) texts[line] = category;
    for (const entry of category.entries) {
      tracker.assign(entry.start, entry.body.start, { kind: 'question', category, entry });
      for (let line = entry.start; line < entry.body.start; line += 1) headings[line] = entry;
      for (let line = entry.body.start; line < entry.body.end; line += 1) texts[line] = entry;
      if (entry.body.head !== undefined) texts[entry.body.start - 1] = entry;
    }
  }
  return { ownerOf: (line: number) => texts[line], headingOwnerOf: (line: number) => headings[line] };
};

/**
 * Takes a page of questions apart: one Markdown file whose headings (or bold lines, labels, disclosure elements) are
 * categories and questions. Answers are the lines of the page as they stand. Never throws; whatever was decided, left
 * out or is unsure is in the report. `name` is the file's name, the title of last resort.
 */
export const parseFaqPage = (markdown: string, { name }: { name: string }): FaqPage => {
  const { lines, nulLines } = splitLines(markdown);
  const tracker: PageTracker = new LineTracker(lines);
  for (const line of nulLines) {
    tracker.note(
      'warning',
      'nul-replaced',
      line,
      'NUL characters were replaced by U+FFFD, as CommonMark demands.',
    );
  }
  const frontMatter = readFrontMatter(lines);
  const head = readHead(tracker, frontMatter);
  const page = cleanPage(tracker, frontMatter.end, name);
  const provenance = { ...head.provenance, ...takeRevisionNote(page, tracker) };
  const hasText = textFinder(page, tracker);
  const structure = readStructure(page, tracker, hasText, head.title);
  const title = head.title ?? structure.title?.heading.shownText ?? null;

  const drafts = draftPage(structure.marks, lines.length, title ?? fileTitle(name));
  for (const { role, start, bodyStart } of structure.marks) {
    if (role === 'title') tracker.assign(start, bodyStart, { kind: 'title' });
  }
  noteHeadings(tracker, structure, head.title);
  const categories = mergeGroups(drafts, tracker, hasText);
  const owners = placeHeadings(categories, tracker);
  const plan = planReferences(readReferences(page), owners.ownerOf, owners.headingOwnerOf);
  settleDefinitions(tracker, plan);
  noteDecisions(tracker, structure.decisions, categories);
  noteEntries(tracker, categories);
  noteCounters(tracker, categories);
  const targets = categories.flatMap(({ entries }) =>
    entries.flatMap(({ anchors, question }) => [...anchors, question]),
  );
  for (const { line, href } of findDeadLinks(page, page.headings, targets)) {
    const outcome = tracker.outcomes[line]?.kind;
    if (outcome !== 'note') {
      tracker.note(
        'warning',
        'anchor-unknown',
        line,
        `The link to “${href}” points to nothing on this page.`,
      );
    }
  }
  const texts = makeTexts({ page, tracker, ownerOf: owners.ownerOf, copies: plan.copies });
  const result = toCategories(categories, tracker, texts, plan.copies);
  const outcomes = toOutcomes(categories, tracker);
  return {
    title,
    categories: result,
    provenance,
    locale: head.locale,
    report: tracker.report(),
    lines: outcomes,
  };
};
