import type { CategoryRow } from '../../store/queries/categories.ts';
import type { SourceItemRow } from '../../store/queries/source-items.ts';
import type { CategoryTexts } from '../../store/tables.ts';
import type { ImportPlan } from '../plan/plan.ts';
import { type SourceState, synonymsOwner } from '../plan/source-state.ts';
import type { ContentSet } from '../sources/directory/content-set.ts';

/** What a source has now of an entry: the revision that was written or is there, or that which it had before. */
export type SeenEntry = readonly [id: string, revision: number];

/** What changes of that which a source is known to have brought. */
export const changedItems = (
  source: string,
  content: ContentSet,
  { categories, synonyms, pruning, entries }: ImportPlan,
  seenEntries: readonly SeenEntry[],
  { items }: Pick<SourceState, 'items'>,
): { put: SourceItemRow[]; remove: string[] } => {
  const seen = new Set(categories.seen);
  const rows: SourceItemRow[] = [
    ...content.categories.map(({ slug, title, description }) => {
      const row = categories.bySlug.get(slug)!;
      const { id: ownerId, position } = row;
      // Of a heading its own words: it says less of a category than there is.
      const declared = { title: title ?? row.title, description, position };
      const texts = content.categoriesAreHeadings ? declared : seen.has(row) ? textsOf(row) : row.seen;
      return { source, ownerId, revision: null, texts };
    }),
    ...(content.synonyms ?? []).map(({ locale }) => itemOf(source, synonymsOwner(locale), null)),
    ...seenEntries.map(([id, revision]) => itemOf(source, id, revision)),
  ];
  const isNew = (row: SourceItemRow): boolean =>
    JSON.stringify(items.get(row.ownerId)) !== JSON.stringify(row);
  const gone = entries.flatMap((item) =>
    item.action === 'archive' || (item.action === 'keep' && item.why === 'shared') ? item.before.id : [],
  );
  const remove = [...gone, ...pruning.forgotten, ...synonyms.remove.map(synonymsOwner)];
  return { put: rows.filter(isNew), remove: remove.filter((id) => items.has(id)) };
};

const textsOf = ({ title, description, position }: CategoryRow): CategoryTexts => ({
  ...{ title, description, position },
});

const itemOf = (source: string, ownerId: string, revision: number | null): SourceItemRow => ({
  ...{ source, ownerId, revision, texts: null },
});
