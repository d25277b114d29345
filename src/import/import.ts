import { setImmediate as turn } from 'node:timers/promises';
import { digestMarkdown } from '../content/html/render.ts';
import type { Runtime } from '../core/runtime.ts';
import type { Store, Transaction } from '../store/store.ts';
import { writeClock } from '../store/write-clock.ts';
import { applyPlan } from './apply/apply.ts';
import { digestAll } from './apply/digest-all.ts';
import { refuseConflicts } from './conflicts/import-conflict.ts';
import { loadBases } from './plan/merge-bases.ts';
import { type CategoryPlan, planCategories } from './plan/plan-categories.ts';
import { planEntries } from './plan/plan-entries.ts';
import { NOTHING_PRUNED, type Pruning, planPruning } from './plan/plan-pruning.ts';
import { planSynonyms, type SynonymsPlan } from './plan/plan-synonyms.ts';
import type { OnConflict, PlannedEntry } from './plan/planned-entry.ts';
import { refuseComplexAnswers } from './plan/refuse-complex-answers.ts';
import { demandCategories } from './plan/require-categories.ts';
import type { ContentSet } from './sources/directory/content-set.ts';

export interface ImportOptions {
  /** Plan only. */
  dryRun?: boolean;
  /** Archive entries that the content no longer has, and forget categories that nothing is left in. */
  prune?: boolean;
  /** Whose word counts where something was changed here and in the content; without it the import is refused. */
  onConflict?: OnConflict | undefined;
  /** Who is named as author where the content names nobody. */
  author?: string;
  onProgress?: (done: number, total: number) => void;
}

export interface ImportPlan {
  categories: CategoryPlan;
  entries: PlannedEntry[];
  pruning: Pruning;
  synonyms: SynonymsPlan;
}

/**
 * Brings content into the store: all of it in one transaction, or nothing. Importing the same content again changes
 * nothing, and what was changed here since the content last saw it stays. Answers what was (or, on a dry run, would be)
 * done.
 *
 * @throws ImportConflict when something was changed here and in the content, also on a dry run; AppError `invalid-request`
 *   when a line of lines names a category that is not there.
 */
export const importContent = async (
  store: Store,
  content: ContentSet,
  runtime: Runtime,
  { dryRun = false, prune = false, onConflict, author = 'import', onProgress = () => {} }: ImportOptions = {},
): Promise<ImportPlan> => {
  const planIn = async (reads: Reads, clock: Runtime): Promise<ImportPlan> => {
    const planned = await plan(reads, content, { ...clock, prune, onConflict });
    await refuseConflicts(reads, planned);
    return planned;
  };
  const preview = await planIn(store, runtime);
  await refuseComplexAnswers(preview.entries);
  if (dryRun) return preview;
  // Parsing Markdown is most of the work: it is done before the database is locked for others.
  const answers = new Map<string, string>(
    preview.entries.flatMap((item) =>
      item.action === 'create' || item.action === 'update' ? [[item.contentHash, item.content.answer]] : [],
    ),
  );
  const made = await digestAll([...answers.values()], onProgress);
  const digests = new Map([...answers.keys()].map((contentHash, n) => [contentHash, made[n]]));
  return store.write(async (transaction) => {
    // Planned again: another process may have written meanwhile.
    const clock = await writeClock(transaction, runtime);
    const current = await planIn(transaction, clock);
    const digestOf = (contentHash: string, answer: string) =>
      digests.get(contentHash) ?? digestMarkdown(answer);
    await applyPlan(transaction, content, current, { runtime: clock, author, digestOf });
    return current;
  });
};

type Reads = Pick<Transaction, 'categories' | 'entries' | 'revisions' | 'files' | 'synonyms'>;

const plan = async (
  reads: Reads,
  content: ContentSet,
  { prune, onConflict, ...runtime }: Runtime & { prune: boolean; onConflict: OnConflict | undefined },
): Promise<ImportPlan> => {
  const { comesOnce = false } = content;
  const categories = planCategories(await reads.categories.rows(), content.categories, {
    ...runtime,
    onConflict,
    comesOnce,
  });
  if (comesOnce) demandCategories(content.entries, new Set(categories.bySlug.keys()));
  const slugs = new Map([...categories.bySlug.values()].map((row) => [row.id, row.slug]));
  const categorySlug = (id: string) => slugs.get(id)!;
  const outlines = await reads.entries.outlines();
  const bases = await loadBases(reads, outlines, content.entries, { categorySlug, comesOnce });
  const options = { prune, onConflict, comesOnce, categorySlug };
  // Others get their turn: each step takes a while when there are very many.
  await turn();
  const entries = planEntries(outlines, content.entries, bases, options);
  await turn();
  const synonyms = planSynonyms(await reads.synonyms.list(), content.synonyms, prune);
  if (!prune) return { categories, entries, synonyms, pruning: NOTHING_PRUNED };
  const files = await reads.files.list();
  const existing = { categories: [...categories.bySlug.values()], entries: outlines, files };
  return { categories, entries, synonyms, pruning: planPruning(content, entries, existing, onConflict) };
};
