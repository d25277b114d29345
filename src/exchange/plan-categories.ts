import type { ContentCategory } from '../content/content-set.ts';
import type { Runtime } from '../runtime.ts';
import type { CategoryRow } from '../store/categories.ts';

export interface CategoryPlan {
  create: CategoryRow[];
  update: { before: CategoryRow; row: CategoryRow }[];
  /** All that there will be, by slug. */
  bySlug: Map<string, CategoryRow>;
}

/** What an import does to the categories: those without a position of their own go behind all others. */
export const planCategories = (
  existing: readonly CategoryRow[],
  content: readonly ContentCategory[],
  { now, newId }: Runtime,
): CategoryPlan => {
  const bySlug = new Map(existing.map((row) => [row.slug, row]));
  const plan: CategoryPlan = { create: [], update: [], bySlug };
  let last = Math.max(
    0,
    ...existing.map((row) => row.position),
    ...content.map((category) => category.position ?? 0),
  );
  for (const category of content) {
    const before = bySlug.get(category.slug);
    if (before === undefined) {
      const position = category.position ?? ++last;
      const { slug, title = titleOf(slug), description } = category;
      const row = { id: newId(), slug, title, description, position, modifiedAt: now() };
      plan.create.push(row);
      bySlug.set(slug, row);
    } else if (category.title !== undefined) {
      const { title, description, position = before.position } = category;
      if (before.title === title && before.description === description && before.position === position)
        continue;
      const row = { ...before, title, description, position, modifiedAt: now() };
      plan.update.push({ before, row });
      bySlug.set(row.slug, row);
    }
  }
  return plan;
};

const titleOf = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
