import type { Digest } from '../../content/html/render.ts';
import type { Runtime } from '../../core/runtime.ts';
import type { ContentEntry } from '../../import/sources/directory/content-set.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { EntryOutline, EntryRow, StoredEntry } from '../../store/queries/entries.ts';
import { inNewSecond, notBefore } from '../../store/write-clock.ts';

export interface RowParts {
  content: ContentEntry;
  contentHash: string;
  position: number;
  category: CategoryRow;
  digest: Pick<Digest, 'text' | 'excerpt'>;
  /** Who imports, for what the content does not say. */
  author: string;
}

/** The row of an entry that content brings for the first time, with the history that the content tells of it. */
export const newEntryRow = (parts: RowParts, { now, newId }: Runtime): EntryRow => {
  const { content, author } = parts;
  const at = now();
  const createdAt = content.createdAt ?? content.updatedAt ?? at;
  const createdBy = content.createdBy ?? content.updatedBy ?? author;
  return {
    ...fieldsOf(parts),
    id: content.id ?? newId(),
    revision: content.revision ?? 1,
    createdAt,
    createdBy,
    updatedAt: content.updatedAt ?? createdAt,
    updatedBy: content.updatedBy ?? createdBy,
    publishedAt: content.publishedAt ?? (content.status === 'published' ? createdAt : null),
    archivedAt: content.status === 'archived' ? at : null,
    modifiedAt: at,
    seenRevision: null,
  };
};

/**
 * The row of an entry that content changes. The content's own date and name count when they are newer than what is
 * stored; a file that was edited without touching its front matter was updated now, by the importer.
 */
export const nextEntryRow = (before: EntryOutline, parts: RowParts, { now }: Runtime): EntryRow => {
  const { content, author } = parts;
  const at = notBefore(now(), before.updatedAt);
  const told = content.updatedAt ?? 0;
  const tellsUpdate = told > before.updatedAt;
  return {
    ...fieldsOf(parts),
    id: before.id,
    revision: Math.max(before.revision + 1, content.revision ?? 0),
    createdAt: content.createdAt ?? before.createdAt,
    createdBy: content.createdBy ?? before.createdBy,
    updatedAt: tellsUpdate ? told : at,
    updatedBy: (tellsUpdate ? content.updatedBy : undefined) ?? author,
    publishedAt: before.publishedAt ?? (content.status === 'published' ? at : null),
    archivedAt: content.status === 'archived' ? (before.archivedAt ?? at) : null,
    modifiedAt: inNewSecond(now(), before.modifiedAt),
    seenRevision: before.seenRevision,
  };
};

/** The row of an entry that is taken down. What it said is kept. */
export const archivedRow = ({ category: _, ...row }: StoredEntry, time: number, author: string): EntryRow => {
  const at = notBefore(time, row.updatedAt);
  return {
    ...row,
    status: 'archived',
    revision: row.revision + 1,
    updatedAt: at,
    updatedBy: author,
    archivedAt: at,
    modifiedAt: inNewSecond(time, row.modifiedAt),
  };
};

const fieldsOf = ({ content, contentHash, position, category, digest }: RowParts) => ({
  slug: content.slug,
  locale: content.locale,
  categoryId: category.id,
  categoryPosition: category.position,
  position,
  question: content.question,
  aliases: content.aliases,
  answer: content.answer,
  text: digest.text,
  excerpt: digest.excerpt,
  tags: content.tags,
  status: content.status,
  contentHash,
  sourceTitle: content.source?.title ?? null,
  sourceUrl: content.source?.url ?? null,
  editorsNote: content.editorsNote ?? null,
  tools: content.tools === undefined || content.tools.length === 0 ? null : content.tools,
});
