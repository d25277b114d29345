import type { EntryAction } from './plan/entries/planned-entry.ts';
import type { ImportPlan } from './plan/plan.ts';

/** What an import did, in numbers of entries. */
export const countPlan = ({
  entries,
  categories,
  pruning,
}: Pick<ImportPlan, 'entries' | 'categories' | 'pruning'>) => {
  const count = (action: EntryAction): number => entries.filter((item) => item.action === action).length;
  return {
    created: count('create'),
    updated: count('update'),
    moved: count('move'),
    renamed: count('rename'),
    archived: count('archive'),
    kept: count('keep') + categories.kept.length + pruning.kept.length,
    unchanged: count('unchanged'),
    conflicts: count('conflict') + categories.conflicts.length + pruning.conflicts.length,
  };
};
