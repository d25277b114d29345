import type { Runtime } from '../core/runtime.ts';
import { type Pace, startPace } from '../core/scheduling/pace.ts';
import type { Reads as StoreReads } from '../store/reads.ts';
import type { Store, Transaction } from '../store/store.ts';
import { writeClock } from '../store/write-clock.ts';
import { applyPlan } from './apply/apply.ts';
import { refuseConflicts } from './conflicts/import-conflict.ts';
import { loadBases } from './plan/entries/merge-bases.ts';
import { planEntries } from './plan/entries/plan-entries.ts';
import type { OnConflict } from './plan/entries/planned-entry.ts';
import { refuseComplexAnswers } from './plan/entries/refuse-complex-answers.ts';
import type { ImportPlan } from './plan/plan.ts';
import { planCategories } from './plan/plan-categories.ts';
import { NOTHING_PRUNED, planPruning } from './plan/plan-pruning.ts';
import { planSynonyms } from './plan/plan-synonyms.ts';
import { requireCategories } from './plan/require-categories.ts';
import { loadSourceState, synonymsOwner } from './plan/source-state.ts';
import type { ContentSet } from './sources/directory/content-set.ts';

export interface ImportOptions {
  /** Plan only. */
  dryRun?: boolean;
  /** Archive entries that the content no longer has, and forget categories that nothing is left in. */
  prune?: boolean;
  /** Whose word counts where something was changed here and in the content; without it the import is refused. */
  onConflict?: OnConflict | undefined;
  /** The author where the content names none. */
  author?: string;
  onProgress?: (done: number, total: number) => void;
  /** Aborts the import: it ends then, and nothing was changed. */
  signal?: AbortSignal | undefined;
}

/**
 * Brings content into the store: all of it in one transaction, or nothing. Importing the same content again changes
 * nothing, and what was changed here since the content last saw it stays. Answers what was (or, on a dry run, would be)
 * done. Others get their turn every few milliseconds.
 *
 * @throws ImportConflict when something was changed here and in the content, also on a dry run; AppError `invalid-request`
 *   when a line of lines names a category that is not there; the reason of the signal.
 */
export const importContent = async (
  store: Store,
  content: ContentSet,
  runtime: Runtime,
  { dryRun = false, prune = false, onConflict, author = 'import', onProgress, signal }: ImportOptions = {},
): Promise<ImportPlan> => {
  const pace = startPace(signal);
  const planIn = async (reads: Reads, clock: Runtime): Promise<ImportPlan> => {
    const planned = await plan(reads, content, { ...clock, prune, onConflict, pace });
    await refuseConflicts(reads, planned);
    await refuseComplexAnswers(planned.entries);
    return planned;
  };
  if (dryRun) return withSnapshot(store, (reads) => planIn(reads, runtime));
  return store.write(async (transaction) => {
    const clock = await writeClock(transaction, runtime);
    const current = await planIn(transaction, clock);
    await applyPlan(transaction, content, current, { runtime: clock, author, pace, onProgress });
    return current;
  }, pace);
};

type Reads = Pick<Transaction, 'categories' | 'entries' | 'revisions' | 'files' | 'synonyms' | 'sourceItems'>;

/** Reads as of one moment, also when others write in between. */
const withSnapshot = async <T>(store: Store, work: (reads: StoreReads) => Promise<T>): Promise<T> => {
  const snapshot = await store.snapshot();
  try {
    return await work(snapshot);
  } finally {
    snapshot.close();
  }
};

const plan = async (
  reads: Reads,
  content: ContentSet,
  {
    prune,
    onConflict,
    pace,
    ...runtime
  }: Runtime & { prune: boolean; onConflict: OnConflict | undefined; pace: Pace },
): Promise<ImportPlan> => {
  const { comesOnce = false } = content;
  const source = await loadSourceState(reads, content, pace);
  const known = (await reads.categories.rows()).map(source.categoryAsSeen);
  const categories = planCategories(known, content.categories, {
    ...runtime,
    onConflict,
    comesOnce,
    categoriesAreHeadings: content.categoriesAreHeadings,
  });
  if (comesOnce) await pace.run(requireCategories(content.entries, new Set(categories.bySlug.keys())));
  const slugs = new Map([...categories.bySlug.values()].map((row) => [row.id, row.slug]));
  const categorySlug = (id: string) => slugs.get(id)!;
  const outlines = (await reads.entries.outlines(pace)).map(source.asSeen);
  const bases = await loadBases(reads, outlines, content.entries, { categorySlug, comesOnce, pace });
  const { originOf } = source;
  const options = { prune, onConflict, comesOnce, categorySlug, originOf };
  const entries = await pace.run(planEntries(outlines, content.entries, bases, options));
  const isOwn = (locale: string) => originOf(synonymsOwner(locale), true) === 'own';
  const synonyms = planSynonyms(await reads.synonyms.list(), content.synonyms, prune, isOwn);
  if (!prune) return { categories, entries, synonyms, source, pruning: NOTHING_PRUNED };
  const files = await reads.files.list();
  const existing = { categories: [...categories.bySlug.values()], entries: outlines, files };
  const pruning = planPruning(content, entries, existing, onConflict, originOf);
  return { categories, entries, synonyms, source, pruning };
};
