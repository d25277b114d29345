import { hashContentOnce } from '../content/content-hash.ts';
import type { ContentEntry } from '../content/content-set.ts';
import type { EntryOutline } from '../store/entries.ts';

export type EntryAction = 'create' | 'update' | 'move' | 'rename' | 'archive' | 'unchanged';

/** What an import does to one entry. */
export type PlannedEntry =
  | { action: 'create'; content: ContentEntry; contentHash: string; position: number; before?: undefined }
  | {
      action: 'update' | 'move' | 'rename' | 'unchanged';
      content: ContentEntry;
      contentHash: string;
      position: number;
      before: EntryOutline;
    }
  | { action: 'archive'; before: EntryOutline };

interface Options {
  /** Archive what the content does not have. */
  prune: boolean;
  /** Slug of a category by its id. */
  categorySlug: (id: string) => string | undefined;
}

/**
 * Compares content with what the store holds. An entry is known by its slug and locale; one whose file was only
 * renamed by what it says: the same content under a new slug, while the old slug is gone from the content.
 */
export const planEntries = (
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  { prune, categorySlug }: Options,
): PlannedEntry[] => {
  const bySlug = new Map(existing.map((entry) => [keyOf(entry), entry]));
  const inContent = new Set(content.map(keyOf));
  const absent = existing.filter((entry) => !inContent.has(keyOf(entry)));
  const findRenamed = renameFinder(absent);
  const positionOf = positioner(existing, content, categorySlug);

  const planned = content.map((entry): PlannedEntry => {
    const contentHash = hashContentOnce(entry);
    const known = bySlug.get(keyOf(entry));
    const before = known ?? findRenamed(entry.locale, contentHash);
    const position = positionOf(entry, before);
    if (before === undefined) return { action: 'create', content: entry, contentHash, position };
    const category = categorySlug(before.categoryId);
    const action =
      known === undefined
        ? 'rename'
        : isSame(before, entry, contentHash)
          ? before.position === position && category === entry.category
            ? 'unchanged'
            : 'move'
          : 'update';
    return { action, content: entry, contentHash, position, before };
  });
  if (!prune) return planned;
  const renamed = new Set(planned.map((item) => item.before?.id));
  const archived = absent.filter((entry) => !renamed.has(entry.id) && entry.status !== 'archived');
  return [...planned, ...archived.map((before): PlannedEntry => ({ action: 'archive', before }))];
};

const keyOf = ({ slug, locale }: { slug: string; locale: string }): string => `${locale} ${slug}`;

/** Finds what an entry with this content was called before; each answers once, and only when there is no doubt. */
const renameFinder = (absent: readonly EntryOutline[]) => {
  const byContent = new Map<string, EntryOutline[]>();
  for (const entry of absent) {
    if (entry.status === 'archived') continue;
    const key = `${entry.locale} ${entry.contentHash}`;
    byContent.set(key, [...(byContent.get(key) ?? []), entry]);
  }
  return (locale: string, contentHash: string): EntryOutline | undefined => {
    const key = `${locale} ${contentHash}`;
    const [found, ...others] = byContent.get(key) ?? [];
    byContent.delete(key);
    return others.length === 0 ? found : undefined;
  };
};

/** An entry's place: what it says, else the one it has, else behind the others of its category, in the order given. */
const positioner = (
  existing: readonly EntryOutline[],
  content: readonly ContentEntry[],
  categorySlug: (id: string) => string | undefined,
) => {
  const last = new Map<string, number>();
  const raise = (category: string, position: number): number => {
    const highest = Math.max(last.get(category) ?? 0, position);
    last.set(category, highest);
    return highest;
  };
  for (const entry of existing) raise(categorySlug(entry.categoryId) ?? '', entry.position);
  for (const entry of content) raise(entry.category, entry.position ?? 0);
  return (entry: ContentEntry, before: EntryOutline | undefined): number => {
    if (entry.position !== undefined) return entry.position;
    if (before !== undefined && categorySlug(before.categoryId) === entry.category) return before.position;
    return raise(entry.category, raise(entry.category, 0) + 1);
  };
};

/** Whether the entry says the same as before. Where it stands is another matter; so is when it was last updated. */
const isSame = (before: EntryOutline, entry: ContentEntry, contentHash: string): boolean =>
  before.contentHash === contentHash &&
  before.status === entry.status &&
  JSON.stringify(before.tags) === JSON.stringify(entry.tags) &&
  before.sourceTitle === (entry.source?.title ?? null) &&
  before.sourceUrl === (entry.source?.url ?? null) &&
  before.createdAt === (entry.createdAt ?? before.createdAt) &&
  before.createdBy === (entry.createdBy ?? before.createdBy);
