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
import { Ledger } from './report/line-tracker.ts';
import { toCategories, toFates } from './report/result.ts';
import { findDeadLinks } from './texts/anchors.ts';
import { settleDefinitions } from './texts/reference-notes.ts';
import { planReferences, readReferences } from './texts/references.ts';
import { makeTexts } from './texts/texts.ts';

type Owner = CategoryDraft | EntryDraft;
type PageLedger = Ledger<CategoryDraft, EntryDraft>;

/** The name of a file as a title of last resort. */
const fileTitle = (name: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/\.(?:mdx?|markdown|txt)$/i, '') || name;

const takeRevisionNote = (page: CleanPage, ledger: PageLedger): Provenance => {
  const { ranges, unread, ...provenance } = readRevisionNote(page.blocks, page.lines);
  for (const { start, end } of ranges) ledger.place(start, end, { kind: 'provenance' });
  for (const line of unread) {
    const message = 'This looks like a revision note, but its date is not understood: it was kept as text.';
    ledger.note('warning', 'provenance-unread', line, message);
  }
  return provenance;
};

/** Places titles, categories and questions, and tells whose text each other line is. */
const placeHeadings = (categories: readonly CategoryDraft[], ledger: PageLedger) => {
  const texts: (Owner | undefined)[] = [];
  const headings: (Owner | undefined)[] = [];
  for (const category of categories) {
    if (category.heading) ledger.place(category.start, category.bodyStart, { kind: 'category', category });
    for (const body of category.bodies)
      for (let line = body.start; line < body.end; line += 1) texts[line] = category;
    for (const entry of category.entries) {
      ledger.place(entry.start, entry.body.start, { kind: 'question', category, entry });
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
  const ledger: PageLedger = new Ledger(lines);
  for (const line of nulLines) {
    ledger.note(
      'warning',
      'nul-replaced',
      line,
      'NUL characters were replaced by U+FFFD, as CommonMark demands.',
    );
  }
  const frontMatter = readFrontMatter(lines);
  const head = readHead(ledger, frontMatter);
  const page = cleanPage(ledger, frontMatter.end, name);
  const provenance = { ...head.provenance, ...takeRevisionNote(page, ledger) };
  const hasText = textFinder(page, ledger);
  const structure = readStructure(page, ledger, hasText, head.title);
  const title = head.title ?? structure.title?.heading.shownText ?? null;

  const drafts = draftPage(structure.marks, lines.length, title ?? fileTitle(name));
  for (const { role, start, bodyStart } of structure.marks) {
    if (role === 'title') ledger.place(start, bodyStart, { kind: 'title' });
  }
  noteHeadings(ledger, structure, head.title);
  const categories = mergeGroups(drafts, ledger, hasText);
  const owners = placeHeadings(categories, ledger);
  const plan = planReferences(readReferences(page), owners.ownerOf, owners.headingOwnerOf);
  settleDefinitions(ledger, plan);
  noteDecisions(ledger, structure.decisions, categories);
  noteEntries(ledger, categories);
  noteCounters(ledger, categories);
  const targets = categories.flatMap(({ entries }) =>
    entries.flatMap(({ anchors, question }) => [...anchors, question]),
  );
  for (const { line, href } of findDeadLinks(page, page.headings, targets)) {
    const fate = ledger.fates[line]?.kind;
    if (fate !== 'note') {
      ledger.note('warning', 'anchor-unknown', line, `The link to “${href}” points to nothing on this page.`);
    }
  }
  const texts = makeTexts({ page, ledger, ownerOf: owners.ownerOf, copies: plan.copies });
  const result = toCategories(categories, ledger, texts, plan.copies);
  const fates = toFates(categories, ledger);
  return {
    title,
    categories: result,
    provenance,
    locale: head.locale,
    report: ledger.report(),
    lines: fates,
  };
};
