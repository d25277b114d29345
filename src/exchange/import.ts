import type { ContentSet } from '../content/content-set.ts';
import { digestMarkdown } from '../content/render.ts';
import type { Runtime } from '../runtime.ts';
import type { Store, Transaction } from '../store/store.ts';
import { applyPlan } from './apply.ts';
import { digestAll } from './digest-all.ts';
import { type CategoryPlan, planCategories } from './plan-categories.ts';
import { type PlannedEntry, planEntries } from './plan-entries.ts';
import { type Pruning, planPruning } from './plan-pruning.ts';
import { planSynonyms, type SynonymsPlan } from './plan-synonyms.ts';

export interface ImportOptions {
  /** Plan only. */
  dryRun?: boolean;
  /** Archive entries that the content does not have, and forget categories that nothing is left in. */
  prune?: boolean;
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
 * nothing. Answers what was (or, on a dry run, would be) done.
 */
export const importContent = async (
  store: Store,
  content: ContentSet,
  runtime: Runtime,
  { dryRun = false, prune = false, author = 'import', onProgress = () => {} }: ImportOptions = {},
): Promise<ImportPlan> => {
  const preview = await plan(store, content, runtime, prune);
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
    const current = await plan(transaction, content, runtime, prune);
    const digestOf = (contentHash: string, answer: string) =>
      digests.get(contentHash) ?? digestMarkdown(answer);
    await applyPlan(transaction, content, current, { runtime, author, digestOf });
    return current;
  });
};

const plan = async (
  reads: Pick<Transaction, 'categories' | 'entries' | 'files' | 'synonyms'>,
  content: ContentSet,
  runtime: Runtime,
  prune: boolean,
): Promise<ImportPlan> => {
  const categories = planCategories(await reads.categories.rows(), content.categories, runtime);
  const slugs = new Map([...categories.bySlug.values()].map((row) => [row.id, row.slug]));
  const outlines = await reads.entries.outlines();
  const entries = planEntries(outlines, content.entries, { prune, categorySlug: (id) => slugs.get(id) });
  const synonyms = planSynonyms(await reads.synonyms.list(), content.synonyms, prune);
  if (!prune) return { categories, entries, synonyms, pruning: { categories: [], fileOwners: [] } };
  const files = await reads.files.list();
  const existing = { categories: [...categories.bySlug.values()], entries: outlines, files };
  return { categories, entries, synonyms, pruning: planPruning(content, entries, existing) };
};
