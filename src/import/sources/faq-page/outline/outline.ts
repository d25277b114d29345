import type { Heading } from './headings.ts';
import type { TextQuestion } from './question-styles.ts';

/**
 * Which headings are categories, which are questions, and which belong to an answer. The rules, in order:
 *
 * 1. Headings nest by level; the page title is taken out first (`title.ts`).
 * 2. A heading that asks (by a question mark, or by its first word) is a question; what is under it is its answer.
 *    Not so when it has no text of its own and most headings under it ask too: then it is a category.
 * 3. A statement above headings that ask, or above text questions (`text-questions.ts`), is a category.
 * 4. A statement above statements follows its siblings: a category when it has no text of its own, unless siblings
 *    ask; with text, a question when siblings ask or when fewer than half of the headings of its level have
 *    sub-headings. Under a category, a statement with text is a question.
 * 5. A statement with text and without sub-headings is a question of the current category.
 * 6. A statement with nothing below it: a category when most siblings are, or at the top of the tree when the next
 *    heading asks and the first question comes after such a heading; else a question without answer.
 * 7. When the questions of one category ask at two levels, the levels cannot be trusted from the first change on:
 *    there, only text decides. Statements are parts of the answer before (a page cut up by an export, or screenshot text).
 * 8. A heading inside an answer that asks, on a level where questions stand elsewhere, is a question of its own.
 *
 * Whatever rests on 4 to 8 is reported.
 */
export interface Node {
  heading: Heading;
  parent: Node | null;
  children: Node[];
  /** Text between this heading and the next. */
  hasText: boolean;
  textQuestions: readonly TextQuestion[];
}

export type Role = 'category' | 'question' | 'text';

/** The rule that gave a role, when it was not the heading's own words. */
export type Reason = 'sure' | 'siblings' | 'levels' | 'empty' | 'mixed' | 'inside' | 'promoted';

export interface Decision {
  node: Node;
  role: Role;
  reason: Reason;
}

/** Nests headings by level: a heading's parent is the nearest one before it with a smaller level. */
export const nest = (
  headings: readonly Heading[],
  describe: (heading: Heading, index: number) => Pick<Node, 'hasText' | 'textQuestions'>,
): Node[] => {
  const open: Node[] = [];
  return headings.map((heading, index) => {
    while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop();
    const node: Node = { heading, parent: open.at(-1) ?? null, children: [], ...describe(heading, index) };
    node.parent?.children.push(node);
    open.push(node);
    return node;
  });
};

const asks = ({ heading }: Node): boolean => heading.asks > 0;
const most = <T>(items: readonly T[], test: (item: T) => boolean): boolean =>
  items.length > 0 && items.filter(test).length * 2 >= items.length;

/** Rules 2 and 3: what a heading is by its own words and those right under it. */
const ownRole = (node: Node, holdsQuestions: ReadonlySet<Node>): Role | 'parent' | 'leaf' | 'empty' => {
  const { children, heading, hasText } = node;
  if (node.textQuestions.length > 0 && heading.asks < 2) return 'category';
  if (asks(node)) {
    const above = heading.asks === 1 && most(children, (child) => child.heading.asks === 2);
    return above || (!hasText && most(children, asks)) ? 'category' : 'question';
  }
  if (children.length === 0) return hasText ? 'leaf' : 'empty';
  return most(children, (child) => asks(child) || holdsQuestions.has(child)) ? 'category' : 'parent';
};

/** Statements with headings that ask anywhere right under them, from the leaves up. */
const findHolders = (nodes: readonly Node[]): Set<Node> => {
  const holders = new Set<Node>();
  for (const node of nodes.toReversed()) {
    const holds = (child: Node) => asks(child) || holders.has(child);
    if (node.textQuestions.length > 0 || (!asks(node) && most(node.children, holds))) holders.add(node);
  }
  return holders;
};

/** The share of headings of each level that have sub-headings is at least one half. */
const findParentLevels = (nodes: readonly Node[]): Set<number> => {
  const counts = new Map<number, { all: number; parents: number }>();
  for (const { heading, children } of nodes) {
    const count = counts.get(heading.level) ?? { all: 0, parents: 0 };
    count.all += 1;
    count.parents += children.length > 0 ? 1 : 0;
    counts.set(heading.level, count);
  }
  return new Set([...counts].filter(([, { all, parents }]) => parents * 2 >= all).map(([level]) => level));
};

/** Where the questions of a group change their level for the first time (rule 7). */
const findShift = (group: readonly Node[], own: ReadonlyMap<Node, string>): number => {
  const first = group.find((node) => own.get(node) === 'question')?.heading.level;
  return group.findIndex(
    (node) => first !== undefined && own.get(node) === 'question' && node.heading.level !== first,
  );
};

const decideGroup = (
  group: readonly Node[],
  inCategory: boolean,
  holders: ReadonlySet<Node>,
  parentLevels: ReadonlySet<number>,
): Decision[] => {
  const own = new Map(group.map((node) => [node, ownRole(node, holders)] as const));
  const byLevel = new Map<number, { questions: number; categories: number; parents: number; all: number }>();
  for (const [node, role] of own) {
    const count = byLevel.get(node.heading.level) ?? { questions: 0, categories: 0, parents: 0, all: 0 };
    count.all += 1;
    if (role === 'question') count.questions += 1;
    if (role === 'category' || (role === 'parent' && !node.hasText)) count.categories += 1;
    if (role === 'category' || role === 'parent') count.parents += 1;
    byLevel.set(node.heading.level, count);
  }
  const shift = findShift(group, own);
  let asked = false;
  let headed = false;
  // A question beside a category that holds questions of its own has slipped to the category's level.
  let afterCategory = false;
  let slipped = false;
  return group.map((node, index) => {
    const role = own.get(node)!;
    const { questions = 0, categories = 0, parents = 0, all = 1 } = byLevel.get(node.heading.level)!;
    if (role === 'question' || role === 'category') {
      asked ||= role === 'question';
      slipped = role === 'question' && (slipped || afterCategory);
      if (role === 'category') afterCategory = node.children.length > 0;
      return { node, role, reason: 'sure' };
    }
    if (slipped || (shift >= 0 && index > shift)) return { node, role: 'text', reason: 'mixed' };
    if (role === 'leaf') return { node, role: 'question', reason: questions > 0 ? 'siblings' : 'levels' };
    if (role === 'empty') {
      const next = group[index + 1];
      const heads = !inCategory && next !== undefined && asks(next) && (headed || !asked);
      headed ||= heads;
      return {
        node,
        role: heads || (parents > questions && parents * 2 >= all) ? 'category' : 'question',
        reason: 'empty',
      };
    }
    const asksAround = questions > categories;
    if (!node.hasText) return { node, role: asksAround ? 'question' : 'category', reason: 'levels' };
    const isQuestion =
      inCategory || asksAround || (categories === 0 && !parentLevels.has(node.heading.level));
    return { node, role: isQuestion ? 'question' : 'category', reason: 'levels' };
  });
};

/** Rule 8: looks through an answer for headings that ask on a level where questions stand elsewhere. */
const decideInside = (question: Node, trusted: ReadonlySet<number>): Decision[] => {
  const found: Decision[] = [];
  const pending = question.children.toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    const promoted = asks(node) && trusted.has(node.heading.level);
    found.push({ node, role: promoted ? 'question' : 'text', reason: promoted ? 'promoted' : 'inside' });
    for (const child of node.children.toReversed()) pending.push(child);
  }
  return found;
};

/** Gives each heading its role, in page order. `title` has none. */
export const decideRoles = (nodes: readonly Node[], title: Node | null): Decision[] => {
  const rest = nodes.filter((node) => node !== title);
  const holders = findHolders(rest);
  const parentLevels = findParentLevels(rest);
  const roots = rest.filter(({ parent }) => parent === null || parent === title);
  const decisions: Decision[] = [];
  const groups = [{ group: roots, inCategory: false }];
  const questions: Node[] = [];
  for (let item = groups.pop(); item; item = groups.pop()) {
    for (const decision of decideGroup(item.group, item.inCategory, holders, parentLevels)) {
      decisions.push(decision);
      if (decision.role === 'category') groups.push({ group: decision.node.children, inCategory: true });
      else questions.push(decision.node);
    }
  }
  const trusted = new Set(
    decisions
      .filter(({ role, reason }) => role === 'question' && reason === 'sure')
      .map(({ node }) => node.heading.level),
  );
  return [...decisions, ...questions.flatMap((node) => decideInside(node, trusted))].sort(
    (a, b) => a.node.heading.start - b.node.heading.start,
  );
};
