import { hashContentOnce } from '../../../content/text/content-hash.ts';
import type { Steps } from '../../../core/scheduling/pace.ts';
import { NOT_TOLD } from '../../../entries/write/create.ts';
import type { EntryOutline } from '../../../store/rows.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';
import { ONLY_SOURCE, type SourceState } from '../source-state.ts';
import { keyOf } from './entry-key.ts';
import { differenceOf, type EntryState, stateOfContent, stateOfEntry } from './entry-state.ts';
import { matchEntries } from './match-entries.ts';
import type { Bases } from './merge-bases.ts';
import type {
  ConflictKind,
  Declared,
  KeptEntry,
  OnConflict,
  PlannedEntry,
  PlannedWrite,
} from './planned-entry.ts';
import { positioner } from './position-entries.ts';

export interface PlanOptions {
  /** Archive what the content no longer has. */
  prune: boolean;
  /** Conflicts stay conflicts when it is undefined. */
  onConflict: OnConflict | undefined;
  /**
   * Content that is not all there is: what it does not have was not renamed. It tells the history of what is new, and
   * nothing of the history of what is here.
   */
  comesOnce: boolean;
  /** Slug of a category by its id. */
  categorySlug: (id: string) => string;
  /** The source that an entry came from; the one that is imported when absent. */
  originOf?: SourceState['originOf'];
}

/**
 * Compares content with what the store holds and with what it has seen of that: what changed only there is brought in, what
 * changed only here stays, and what changed in both places to different things is a conflict.
 */
export function* planEntries(
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  bases: Bases,
  { prune, onConflict, comesOnce, categorySlug, originOf = ONLY_SOURCE.originOf }: PlanOptions,
): Steps<PlannedEntry[]> {
  const { entryOf, doubles } = yield* matchEntries(existing, content, bases, {
    byContent: !comesOnce,
    // What other sources have is under the name that they give it.
    mayBeRenamed: ({ id, seenRevision }) =>
      !['foreign', 'shared'].includes(originOf(id, seenRevision !== null)),
  });
  const positionOf = yield* positioner(existing, content, categorySlug);
  const settle = settler(onConflict);

  const planOne = (item: ContentEntry): PlannedEntry => {
    const before = entryOf.get(item);
    const contentHash = hashContentOnce(item);
    const content = before && comesOnce ? { ...item, ...NOT_TOLD } : item;
    const declared = { content, contentHash, position: positionOf(item, before) };
    if (before === undefined) {
      const double = doubles.get(item);
      const create = { action: 'create' as const, ...declared };
      return double ? settle('double', create, { before: double, content: item, base: undefined }) : create;
    }
    const proposed = stateOfContent(item, contentHash);
    const action = actionFor(
      stateOfEntry(before, categorySlug(before.categoryId)),
      proposed,
      declared,
      before,
    );
    if (action === 'none') return { action: 'unchanged', ...declared, before };
    const base = latest(
      bases.seen.get(before.id),
      bases.declared.get(item)?.find(({ entry }) => entry === before)?.base,
    );
    if (base?.revision === before.revision) return { action, ...declared, before };
    const declined = { before, content, base: base?.revision };
    const isChangedThere = base === undefined || actionFor(base.state, proposed, declared, before) !== 'none';
    return isChangedThere
      ? settle('both', { action, ...declared, before }, declined)
      : { action: 'keep', ...declined };
  };
  const planned: PlannedEntry[] = [];
  for (const item of content) {
    planned.push(planOne(item));
    yield;
  }
  const free = yield* refuseTaken(existing, planned);
  if (!prune) return free;
  const matched = new Set(entryOf.values());
  const absent = existing.filter((entry) => !matched.has(entry) && entry.status !== 'archived');
  const archived = absent.flatMap((before): PlannedEntry | [] => {
    const { revision, seenRevision } = before;
    const declined = { before, content: undefined, base: seenRevision ?? undefined };
    const origin = originOf(before.id, seenRevision !== null);
    if (origin === 'foreign') return [];
    if (origin === 'shared' || origin === 'unknown') return { action: 'keep', why: origin, ...declined };
    // What was never in the content was not taken out of it.
    if (seenRevision === null) return { action: 'keep', ...declined };
    const archive = { action: 'archive' as const, before };
    return seenRevision === revision ? archive : settle('removed-there', archive, declined);
  });
  return [...free, ...archived];
}

/** What is done about a conflict: `theirs` is what the content asks for. */
const settler =
  (onConflict: OnConflict | undefined) =>
  (kind: ConflictKind, theirs: PlannedWrite, declined: Omit<KeptEntry, 'action'>): PlannedEntry => {
    if (onConflict === 'theirs') return { ...theirs, over: true };
    if (onConflict === 'ours') return { action: 'keep', kind, ...declined };
    return { action: 'conflict', kind, ...declined };
  };

/** What it takes to make content of an entry, which also has an origin. */
const actionFor = (
  from: EntryState,
  to: EntryState,
  { content }: Declared,
  { createdAt, createdBy }: EntryOutline,
) => {
  const difference = differenceOf(from, to);
  const isOfSameOrigin =
    createdAt === (content.createdAt ?? createdAt) && createdBy === (content.createdBy ?? createdBy);
  return isOfSameOrigin || difference === 'rename' ? difference : 'update';
};

const latest = <T extends { revision: number }>(a: T | undefined, b: T | undefined): T | undefined =>
  (a?.revision ?? 0) >= (b?.revision ?? 0) ? a : b;

/** A slug that another entry has here, and keeps, cannot be given, whatever `onConflict` says. */
function* refuseTaken(
  existing: readonly EntryOutline[],
  planned: readonly PlannedEntry[],
): Steps<PlannedEntry[]> {
  const leaving = new Set(planned.flatMap((item) => (item.action === 'rename' ? item.before : [])));
  const holders = new Map<string, EntryOutline>();
  for (const entry of existing) {
    if (!leaving.has(entry)) holders.set(keyOf(entry), entry);
    yield;
  }
  const free: PlannedEntry[] = [];
  for (const item of planned) {
    const before =
      item.action === 'create' || item.action === 'rename' ? holders.get(keyOf(item.content)) : undefined;
    const { content } = item;
    free.push(before ? { action: 'conflict', kind: 'taken', before, content, base: undefined } : item);
    yield;
  }
  return free;
}
