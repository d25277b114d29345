import { AppError } from '../errors.ts';
import type { StoredEntry } from '../store/entries.ts';
import type { Store } from '../store/store.ts';
import { formatTime } from '../time.ts';

/** What a reader who names an entry gets to see. */
export type Found =
  | { kind: 'entries'; entries: StoredEntry[] }
  /** Named by its id. */
  | { kind: 'by-id'; entry: StoredEntry }
  /** Named by a slug that it no longer has. */
  | { kind: 'renamed'; entry: StoredEntry };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Finds the published entry (in each of its languages) that a slug, an id or a former slug names.
 *
 * @throws AppError `not-found`, or `gone` when it was published and then archived. Neither repeats the name: it may be
 * something secret that was pasted into a URL.
 */
export const findEntry = async ({ entries }: Pick<Store, 'entries'>, name: string): Promise<Found> => {
  const bySlug = await entries.findBySlug(name);
  const published = bySlug.filter(isPublished);
  if (published.length > 0) return { kind: 'entries', entries: published };
  const byId = UUID.test(name) ? await entries.findById(name) : undefined;
  if (byId && isPublished(byId)) return { kind: 'by-id', entry: byId };
  const renamed = bySlug.length > 0 ? [] : await entries.findByFormerSlug(name);
  const present = renamed.find(isPublished);
  if (present !== undefined) return { kind: 'renamed', entry: present };
  const archived = [...bySlug, ...(byId ? [byId] : []), ...renamed].find(
    (entry) => entry.status === 'archived' && entry.publishedAt !== null,
  );
  if (archived?.archivedAt) {
    const goneSince = formatTime(archived.archivedAt);
    throw new AppError('gone', `This entry was taken down on ${goneSince.slice(0, 10)}.`, {
      members: { goneSince },
    });
  }
  throw new AppError('not-found', 'No published entry has this slug or id.');
};

const isPublished = (entry: StoredEntry): boolean => entry.status === 'published';
