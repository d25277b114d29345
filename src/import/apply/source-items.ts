import type { SourceItemRow } from '../../store/queries/source-items.ts';
import type { ImportPlan } from '../import.ts';
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
    ...content.categories.map(({ slug }) => {
      const row = categories.bySlug.get(slug)!;
      const { title, description, position } = row;
      return {
        source,
        ownerId: row.id,
        revision: null,
        texts: seen.has(row) ? { title, description, position } : row.seen,
      };
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

const itemOf = (source: string, ownerId: string, revision: number | null): SourceItemRow => ({
  ...{ source, ownerId, revision, texts: null },
});
