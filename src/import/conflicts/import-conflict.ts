import type { Transaction } from '../../store/store.ts';
import type { ImportPlan } from '../plan/plan.ts';
import type { Conflict } from './describe-conflicts.ts';
import { formatConflicts } from './format-conflicts.ts';

/** An import that would overwrite what its content has not seen; nothing of it was done. The message is a report. */
export class ImportConflict extends Error {
  override name = 'ImportConflict';
  /** All that would have been done. */
  readonly plan: ImportPlan;
  readonly conflicts: readonly Conflict[];

  constructor(plan: ImportPlan, conflicts: readonly Conflict[]) {
    super(formatConflicts(conflicts));
    this.plan = plan;
    this.conflicts = conflicts;
  }
}

/** @throws ImportConflict when anything that is planned is a conflict. */
export const refuseConflicts = async (
  reads: Pick<Transaction, 'entries' | 'revisions'>,
  plan: ImportPlan,
): Promise<void> => {
  const { categories, entries, pruning } = plan;
  const isClean =
    categories.conflicts.length === 0 &&
    pruning.conflicts.length === 0 &&
    entries.every(({ action }) => action !== 'conflict');
  if (isClean) return;
  // Loaded when it is needed: an import that seeds a new database has no use for it.
  const { describeConflicts } = await import('./describe-conflicts.ts');
  throw new ImportConflict(plan, await describeConflicts(reads, plan));
};
