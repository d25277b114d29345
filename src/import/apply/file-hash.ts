import { hashOf } from '../../content/text/content-hash.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { EntryOutline } from '../../store/rows.ts';

/** Over all that an entry's file holds: while it is the same, the file that was imported is still the entry's. */
export const hashEntryFile = (entry: EntryOutline, category: string): string =>
  hashOf([
    ...[entry.slug, entry.locale, category, entry.contentHash, entry.tags, entry.status, entry.position],
    ...[entry.sourceTitle, entry.sourceUrl, entry.revision],
    ...[entry.createdAt, entry.createdBy, entry.updatedAt, entry.updatedBy],
    // Only where there are any: hashes from before are still right.
    ...(entry.editorsNote === null ? [] : [entry.editorsNote.date, entry.editorsNote.text]),
    ...(entry.tools ?? []),
    ...(entry.negativeQuestions === null ? [] : [entry.negativeQuestions]),
  ]);

/** The same for a category. */
export const hashCategoryFile = ({ slug, title, description, position }: CategoryRow): string =>
  hashOf([slug, title, description, position]);
