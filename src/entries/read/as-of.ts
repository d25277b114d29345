import { render } from '../../content/rendering/rendering.ts';
import { AppError } from '../../core/errors.ts';
import type { Reads } from '../../store/reads.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Viewer } from '../viewer.ts';
import { gone } from './find.ts';
import { whole } from './whole-revision.ts';

/**
 * An entry as it was at a time. Its category has the title of today: categories have no history.
 *
 * @throws AppError `not-found` when it was not there yet, `gone` when it was taken down then, or what it said was redacted
 */
export const entryAt = async (
  { revisions, categories }: Pick<Reads, 'revisions' | 'categories'>,
  entry: StoredEntry,
  time: number,
  { statuses, from }: Viewer,
): Promise<StoredEntry> => {
  const found = await revisions.findAt(entry.id, time);
  if (found?.status === 'archived' && !statuses.includes('archived')) throw gone(found.at);
  if (found === undefined || found.revision < from || !statuses.includes(found.status)) {
    throw new AppError('not-found', 'This entry was not published at that time.');
  }
  const { category, source, ...fields } = whole(found).snapshot;
  const known = (await categories.rows()).find(({ slug }) => slug === category);
  return {
    ...entry,
    ...fields,
    ...(await render('digest', { markdown: fields.answer })),
    sourceTitle: source?.title ?? null,
    sourceUrl: source?.url ?? null,
    editorsNote: fields.editorsNote ?? null,
    tools: fields.tools ?? null,
    negativeQuestions: fields.negativeQuestions ?? null,
    category: {
      slug: category,
      title: known?.title ?? category,
      modifiedAt: known?.modifiedAt ?? 0,
    },
    revision: found.revision,
    updatedAt: found.at,
    updatedBy: found.by,
  };
};
