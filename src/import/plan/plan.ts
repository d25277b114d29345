import type { PlannedEntry } from './entries/planned-entry.ts';
import type { CategoryPlan } from './plan-categories.ts';
import type { Pruning } from './plan-pruning.ts';
import type { SynonymsPlan } from './plan-synonyms.ts';
import type { SourceState } from './source-state.ts';

/** What an import changes. */
export interface ImportPlan {
  categories: CategoryPlan;
  entries: PlannedEntry[];
  pruning: Pruning;
  synonyms: SynonymsPlan;
  source: SourceState;
}
