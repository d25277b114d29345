import type { EntryOutline } from '../../../store/rows.ts';
import type { EditorsNote, Snapshot, Status } from '../../../store/tables.ts';
import type { ContentEntry } from '../../sources/directory/content-set.ts';

/** What content can say of an entry, wherever it is written down: to tell whether two of them say the same. */
export interface EntryState {
  slug: string;
  locale: string;
  category: string;
  /** Undefined is no opinion: the place that the entry has. */
  position: number | undefined;
  contentHash: string;
  tags: readonly string[];
  status: Status;
  sourceTitle: string | null;
  sourceUrl: string | null;
  /** The note of the editors, the tools and the questions that it does not answer, as text. */
  beside: string;
}

interface Beside {
  readonly editorsNote?: EditorsNote | null | undefined;
  readonly tools?: readonly string[] | null | undefined;
  readonly negativeQuestions?: readonly string[] | null | undefined;
}

/** Undefined and empty are the same. */
const besideOf = ({ editorsNote, tools, negativeQuestions }: Beside): string =>
  JSON.stringify([[editorsNote?.date, editorsNote?.text], tools ?? [], negativeQuestions ?? []]);

export const stateOfContent = (content: ContentEntry, contentHash: string): EntryState => ({
  slug: content.slug,
  locale: content.locale,
  category: content.category,
  position: content.position,
  contentHash,
  tags: content.tags,
  status: content.status,
  sourceTitle: content.source?.title ?? null,
  sourceUrl: content.source?.url ?? null,
  beside: besideOf(content),
});

export const stateOfEntry = (entry: EntryOutline, category: string): EntryState => ({
  slug: entry.slug,
  locale: entry.locale,
  category,
  position: entry.position,
  contentHash: entry.contentHash,
  tags: entry.tags,
  status: entry.status,
  sourceTitle: entry.sourceTitle,
  sourceUrl: entry.sourceUrl,
  beside: besideOf(entry),
});

export const stateOfSnapshot = ({ source, ...snapshot }: Snapshot): EntryState => ({
  ...snapshot,
  sourceTitle: source?.title ?? null,
  sourceUrl: source?.url ?? null,
  beside: besideOf(snapshot),
});

export type Difference = 'none' | 'update' | 'move' | 'rename';

/** What makes one of the other: a new name above all, then new content or metadata, then only a new place. */
export const differenceOf = (from: EntryState, to: EntryState): Difference => {
  if (from.slug !== to.slug || from.locale !== to.locale) return 'rename';
  const saysSame =
    from.contentHash === to.contentHash &&
    from.status === to.status &&
    JSON.stringify(from.tags) === JSON.stringify(to.tags) &&
    from.sourceTitle === to.sourceTitle &&
    from.sourceUrl === to.sourceUrl &&
    from.beside === to.beside;
  if (!saysSame) return 'update';
  const isInPlace = from.category === to.category && from.position === (to.position ?? from.position);
  return isInPlace ? 'none' : 'move';
};
