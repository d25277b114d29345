import { nextVersion } from '../../categories/put.ts';
import type { Runtime } from '../../core/runtime.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { CategoryTexts } from '../../store/tables.ts';
import type { ContentCategory } from '../sources/directory/content-set.ts';
import { isSameCategory, isUnseenCategory } from './category-texts.ts';
import type { OnConflict } from './entries/planned-entry.ts';

export interface CategoryPlan {
  create: CategoryRow[];
  update: { before: CategoryRow; row: CategoryRow }[];
  /** Those that the content directory has as they are, which the store does not know yet. */
  seen: CategoryRow[];
  /** Those that were changed here, and not in the content. */
  kept: CategoryRow[];
  conflicts: ConflictingCategory[];
  /** All that there will be, by slug. */
  bySlug: Map<string, CategoryRow>;
}

export interface ConflictingCategory {
  before: CategoryRow;
  /** What the content says; undefined when it does not have the category. */
  declared: CategoryTexts | undefined;
}

interface Options extends Runtime {
  onConflict: OnConflict | undefined;
  comesOnce: boolean;
  categoriesAreHeadings?: boolean | undefined;
}

/** What an import does to the categories: those without a position of their own go behind all others. */
export const planCategories = (
  existing: readonly CategoryRow[],
  content: readonly ContentCategory[],
  { now, newId, onConflict, comesOnce, categoriesAreHeadings = false }: Options,
): CategoryPlan => {
  const bySlug = new Map(existing.map((row) => [row.slug, row]));
  const plan: CategoryPlan = { create: [], update: [], seen: [], kept: [], conflicts: [], bySlug };
  let last = Math.max(
    0,
    ...existing.map((row) => row.position),
    ...content.map((category) => category.position ?? 0),
  );
  const modifiedAt = nextVersion(existing, { now });
  for (const category of content) {
    const before = bySlug.get(category.slug);
    if (before === undefined) {
      const position = category.position ?? ++last;
      const { slug, title = titleOf(slug), description } = category;
      const declared = { title, description, position };
      const row = { id: newId(), slug, ...declared, modifiedAt, seen: comesOnce ? null : declared };
      plan.create.push(row);
      bySlug.set(slug, row);
    } else if (category.title !== undefined && !comesOnce) {
      const { title, description, position = before.position } = category;
      const declared = categoriesAreHeadings
        ? heading(before, { title, description, position })
        : { title, description, position };
      const judged =
        categoriesAreHeadings && fillsDescription(before, declared)
          ? 'update'
          : judge(before, declared, category.position, onConflict);
      if (judged === 'update') {
        const row = { ...before, ...declared, modifiedAt, seen: declared };
        plan.update.push({ before, row });
        bySlug.set(row.slug, row);
      } else if (judged === 'conflict') plan.conflicts.push({ before, declared });
      else if (judged === 'keep') plan.kept.push(before);
      else if (!categoriesAreHeadings && isUnseenCategory(before)) plan.seen.push(before);
    }
  }
  return plan;
};

/**
 * What a heading says of a category that is there. What the page said before says nothing new; of a category that the page has
 * not brought it says no other title, and without a text below it nothing of the description.
 */
const heading = (before: CategoryRow, { title, description, position }: CategoryTexts): CategoryTexts => {
  const { seen } = before;
  const saysTitle = seen !== null && seen.title !== title;
  const saysDescription = seen === null ? description !== '' : seen.description !== description;
  return {
    title: saysTitle ? title : before.title,
    description: saysDescription ? description : before.description,
    position,
  };
};

/** Whether all that is changed of a category is that it had no description. */
const fillsDescription = (before: CategoryRow, declared: CategoryTexts): boolean =>
  before.description === '' && declared.description !== '' && declared.title === before.title;

/** The same question as for entries: what changed here, and what there, since the content directory was last seen? */
const judge = (
  before: CategoryRow,
  declared: CategoryTexts,
  position: number | undefined,
  onConflict: OnConflict | undefined,
): 'same' | 'update' | 'keep' | 'conflict' => {
  const { seen } = before;
  if (isSameCategory(before, declared)) return 'same';
  if (!isUnseenCategory(before)) return 'update';
  // A file without a position has no opinion of it.
  if (seen !== null && isSameCategory(seen, { ...declared, position: position ?? seen.position }))
    return 'keep';
  if (onConflict === 'theirs') return 'update';
  return onConflict === 'ours' ? 'keep' : 'conflict';
};

const titleOf = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
