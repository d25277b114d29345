import type { RevisionSummary } from '../../store/queries/entries/revisions.ts';
import type { Transaction } from '../../store/store.ts';
import { STATUSES } from '../../store/tables.ts';
import type { ConflictingEntry, ConflictKind } from '../plan/entries/planned-entry.ts';
import type { ImportPlan } from '../plan/plan.ts';
import type { ConflictingCategory } from '../plan/plan-categories.ts';
import { diffOfCategories, diffOfEntries } from './conflict-diff.ts';

/** Conflicts whose texts are compared; the rest are named. Comparing takes time, and no person reads that many. */
export const MAX_DIFFS = 20;

/** Longest difference that is shown, in characters. */
export const MAX_DIFF_LENGTH = 20_000;

/** Revisions of an entry that are listed, the latest. */
export const MAX_REVISIONS = 5;

/** A conflict for people and programs. */
export interface Conflict {
  kind: ConflictKind;
  of: 'entry' | 'category';
  slug: string;
  /** Of an entry. */
  locale: string | null;
  /** The file that it is about, below the content directory. */
  path: string | null;
  /** The line that it is about, in content of lines. */
  line: number | null;
  /** The revision of the entry that the content has seen. */
  seenRevision: number | null;
  /** What was done here since, the latest first: who, and when. */
  revisions: Pick<RevisionSummary, 'revision' | 'at' | 'by'>[];
  /** When a category was changed; its editor is not stored. */
  modifiedAt: number | null;
  /** From what is here to what the content says, as a unified diff; null where there is none, or too much of it. */
  diff: string | null;
}

type Planned = Pick<ImportPlan, 'categories' | 'entries' | 'pruning'>;
type Reads = Pick<Transaction, 'entries' | 'revisions'>;

/** The conflicts of a plan, with all that it takes to decide them. */
export const describeConflicts = async (reads: Reads, plan: Planned): Promise<Conflict[]> => {
  let diffs = 0;
  const compare = (diff: () => string): string | null => {
    diffs += 1;
    const text = diffs > MAX_DIFFS ? '' : diff();
    return text === '' || text.length > MAX_DIFF_LENGTH ? null : text;
  };
  const categories: ConflictingCategory[] = [
    ...plan.categories.conflicts,
    ...plan.pruning.conflicts.map((before) => ({ before, declared: undefined })),
  ];
  const conflicts = categories.map((conflict) => describeCategory(conflict, compare));
  for (const item of plan.entries) {
    if (item.action === 'conflict') conflicts.push(await describeEntry(reads, item, compare));
  }
  return conflicts;
};

type Compare = (diff: () => string) => string | null;

const describeCategory = ({ before, declared }: ConflictingCategory, compare: Compare): Conflict => ({
  kind: declared === undefined ? 'removed-there' : 'both',
  of: 'category',
  slug: before.slug,
  locale: null,
  path: null,
  line: null,
  seenRevision: null,
  revisions: [],
  modifiedAt: before.modifiedAt,
  diff: declared === undefined ? null : compare(() => diffOfCategories(before, declared)),
});

const describeEntry = async (
  { entries, revisions }: Reads,
  { kind, before, content, base = 0 }: ConflictingEntry,
  compare: Compare,
): Promise<Conflict> => {
  const here = content && (await entries.findById(before.id));
  const latest = await revisions.listBefore(before.id, before.revision + 1, STATUSES, MAX_REVISIONS);
  return {
    kind,
    of: 'entry',
    slug: before.slug,
    locale: before.locale,
    path: content?.file?.path ?? null,
    line: content?.line ?? null,
    seenRevision: base || null,
    revisions: latest.flatMap(({ revision, at, by }) => (revision > base ? { revision, at, by } : [])),
    modifiedAt: null,
    diff: here ? compare(() => diffOfEntries(here, content)) : null,
  };
};
