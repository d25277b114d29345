import { AppError } from '../../core/errors.ts';
import { formatTime } from '../../core/time.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Status } from '../../store/tables.ts';

/** What somebody who names an entry gets to see. */
export interface Found {
  /** The entry in each of its languages. One that is no longer called by this name has another slug. */
  entries: StoredEntry[];
  /** Whether it was named by its id. */
  isById: boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Finds the entry that a slug, an id or a former slug names, in every language in which it has one of the statuses.
 *
 * @throws AppError `not-found`, or `gone` when it was published and then archived. Neither repeats the name: it may be
 * something secret that was pasted into a URL.
 */
export const findEntry = async (
  { entries }: Pick<Store, 'entries'>,
  name: string,
  statuses: readonly Status[] = ['published'],
): Promise<Found> => {
  const isVisible = ({ status }: StoredEntry): boolean => statuses.includes(status);
  const { present, former } = await entries.findByName(name);
  const byId = UUID.test(name) ? await entries.findById(name) : undefined;
  if (byId && isVisible(byId)) return { entries: [byId], isById: true };
  // Who has the name now comes before who had it, in each language; what never was published has it for no reader.
  const taken = new Set(
    present.filter((entry) => isVisible(entry) || entry.publishedAt !== null).map(({ locale }) => locale),
  );
  const renamed = former.filter(({ locale }) => !taken.has(locale));
  const visible = [...present, ...renamed].filter(isVisible);
  if (visible.length > 0) return { entries: visible, isById: false };
  const archived = [...present, ...(byId ? [byId] : []), ...renamed].find(wasTakenDown);
  if (archived === undefined) throw new AppError('not-found', 'No published entry has this slug or id.');
  throw gone(archived.archivedAt);
};

/** What never was published was never here, for all that readers know. */
const wasTakenDown = (entry: StoredEntry): entry is StoredEntry & { archivedAt: number } =>
  entry.status === 'archived' && entry.publishedAt !== null && entry.archivedAt !== null;

/** The answer for what was taken down. */
export const gone = (at: number): AppError => {
  const goneSince = formatTime(at);
  return new AppError('gone', `This entry was taken down on ${goneSince.slice(0, 10)}.`, {
    members: { goneSince },
  });
};
