import type { Heading } from './headings.ts';
import type { Decision, Node } from './outline.ts';
import type { TextQuestion } from './question-styles.ts';

/** Lines of the page that become one text. */
export interface Body {
  start: number;
  end: number;
  /** Text that stands on the line of the question, before `start`. */
  head?: string;
  /** Columns to take off each line: an answer in a list item. */
  indent?: number;
}

export interface CategoryDraft {
  title: string;
  /** Null for the category that is named after the page. */
  heading: Heading | null;
  /** The lines of the heading: `start` up to `bodyStart`. */
  start: number;
  bodyStart: number;
  parent: CategoryDraft | null;
  bodies: Body[];
  entries: EntryDraft[];
}

export interface EntryDraft {
  category: CategoryDraft;
  question: string;
  counter: string;
  anchors: string[];
  footnotes: readonly string[];
  /** The lines of the question: `start` up to `body.start`. */
  start: number;
  body: Body;
  close?: number;
  /** How this question was recognised. */
  from: Decision | TextQuestion;
}

/** A place in the page where a title, category or question begins. */
export type Mark = { start: number; bodyStart: number; anchors: readonly string[] } & (
  | { role: 'title'; heading: Heading }
  | { role: 'category'; decision: Decision }
  | { role: 'question'; decision: Decision }
  | { role: 'text-question'; question: TextQuestion }
);

const headingMark = ({ start, end, anchors }: Heading) => ({ start, bodyStart: end, anchors });

/** All places of a page in order. Text questions count under categories, the title, and before the first heading. */
export const orderMarks = (
  title: Node | null,
  decisions: readonly Decision[],
  opening: readonly TextQuestion[],
): Mark[] => {
  const marks: Mark[] = [];
  const addText = (questions: readonly TextQuestion[]) => {
    for (const question of questions) {
      const { start, bodyStart, anchors } = question;
      marks.push({ role: 'text-question', question, start, bodyStart, anchors });
    }
  };
  addText(opening);
  if (title) {
    marks.push({ role: 'title', heading: title.heading, ...headingMark(title.heading) });
    addText(title.textQuestions);
  }
  for (const decision of decisions) {
    if (decision.role === 'text') continue;
    marks.push({ role: decision.role, decision, ...headingMark(decision.node.heading) });
    if (decision.role === 'category') addText(decision.node.textQuestions);
  }
  return marks.sort((a, b) => a.start - b.start);
};

/** The categories and entries of a page with the lines that belong to them, before any text is made. */
export interface Drafts {
  categories: CategoryDraft[];
  /** Text before the first category or question: it goes to the first category. */
  introduction: Body[];
}

const newCategory = (
  title: string,
  heading: Heading | null,
  parent: CategoryDraft | null,
  { start, bodyStart }: Pick<Mark, 'start' | 'bodyStart'>,
): CategoryDraft => ({ title, heading, parent, start, bodyStart, bodies: [], entries: [] });

/**
 * Deals the lines of the page out to categories and entries. A question belongs to the category above it in the tree
 * of headings, or else to the last one before it, or else to one named after the page.
 */
export const draftPage = (marks: readonly Mark[], lineCount: number, pageName: string): Drafts => {
  const own = newCategory(pageName, null, null, { start: 0, bodyStart: 0 });
  const byNode = new Map<object, CategoryDraft>();
  const categories: CategoryDraft[] = [];
  const introduction: Body[] = [{ start: 0, end: marks[0]?.start ?? lineCount }];
  let current: CategoryDraft = own;

  const categoryAbove = (decision: Decision): CategoryDraft | null => {
    for (let node = decision.node.parent; node; node = node.parent) {
      const category = byNode.get(node);
      if (category) return category;
    }
    return null;
  };
  marks.forEach((mark, index) => {
    const end = Math.max(mark.bodyStart, marks[index + 1]?.start ?? lineCount);
    const body: Body = { start: mark.bodyStart, end };
    const anchors = [...mark.anchors];
    if (mark.role === 'title') {
      introduction.push({ ...body, ...headOf(mark.heading.rest) });
    } else if (mark.role === 'category') {
      const { heading } = mark.decision.node;
      current = newCategory(heading.text, heading, categoryAbove(mark.decision), mark);
      current.bodies.push({ ...body, ...headOf(heading.rest) });
      byNode.set(mark.decision.node, current);
      categories.push(current);
    } else if (mark.role === 'question') {
      const { text, counter, footnotes, rest } = mark.decision.node.heading;
      const category = categoryAbove(mark.decision) ?? current;
      const entry = { category, question: text, counter, anchors, footnotes, from: mark.decision };
      category.entries.push({ ...entry, start: mark.start, body: { ...body, ...headOf(rest) } });
    } else {
      const { text, counter, head, close, indent } = mark.question;
      const answerEnd = close === undefined ? end : Math.min(end, Math.max(close + 1, mark.bodyStart));
      const entry = {
        category: current,
        question: text,
        counter,
        anchors,
        footnotes: [],
        from: mark.question,
      };
      current.entries.push({
        ...entry,
        start: mark.start,
        body: {
          start: body.start,
          end: answerEnd,
          ...(head ? { head } : {}),
          ...(indent === undefined ? {} : { indent }),
        },
        ...(close === undefined ? {} : { close }),
      });
      // What follows a closed element is not in its answer.
      if (answerEnd < end) current.bodies.push({ start: answerEnd, end });
    }
  });
  const usesOwn = own.entries.length > 0 || categories.length === 0;
  return { categories: usesOwn ? [own, ...categories] : categories, introduction };
};

const headOf = (rest: string): Pick<Body, 'head'> => (rest ? { head: rest } : {});
