import type { LineTracker } from '../report/line-tracker.ts';
import type { Body, CategoryDraft, Drafts, EntryDraft } from './drafts.ts';

/**
 * A heading above categories that has no questions of its own is no category: its text goes to the first category
 * below it, and categories of one name below different headings get that heading's name before theirs. Text before
 * the first category or question goes to the first category.
 */
export const mergeGroups = (
  { categories, introduction }: Drafts,
  tracker: LineTracker<CategoryDraft, EntryDraft>,
  hasText: (start: number, end: number) => boolean,
): CategoryDraft[] => {
  const parents = new Set(categories.map(({ parent }) => parent));
  const names = new Map<string, number>();
  for (const { title } of categories) names.set(title, (names.get(title) ?? 0) + 1);
  const kept: CategoryDraft[] = [];
  let waiting: Body[] = introduction;
  for (const category of categories) {
    const { heading, parent, title } = category;
    if (heading && category.entries.length === 0 && parents.has(category)) {
      const message = `“${title}” holds categories and no question of its own: it was left out, its text kept with the first category below it.`;
      tracker.drop(heading.start, heading.end, 'category-group', message);
      waiting = [...waiting, ...category.bodies];
      continue;
    }
    if (parent && parent.entries.length === 0 && names.get(title)! > 1)
      category.title = `${parent.title}: ${title}`;
    category.bodies = [...waiting, ...category.bodies];
    waiting = [];
    kept.push(category);
  }
  const opening = introduction.find(({ start, end, head }) => head !== undefined || hasText(start, end));
  if (opening) {
    const message = `Text before the first category or question became the description of “${kept[0]!.title}”.`;
    tracker.note('info', 'introduction', opening.start, message);
  }
  return kept;
};
