import type { Digest } from '../../content/html/render.ts';
import type { Runtime } from '../../core/runtime.ts';
import type { CategoryRow } from '../../store/queries/categories.ts';
import type { EntryOutline, EntryRow } from '../../store/rows.ts';
import type { EditorsNote, Status } from '../../store/tables.ts';
import { inNewSecond, notBefore } from '../../store/write-clock.ts';

/** What an import writes of an entry. Undefined is what the content does not say. */
export interface WrittenEntry {
  /** Of the entry in the Lectern that the content comes from, where it says so. */
  id?: string | undefined;
  slug: string;
  locale: string;
  question: string;
  aliases: string[];
  /** Markdown. */
  answer: string;
  tags: string[];
  status: Status;
  source: { title: string; url: string | null } | undefined;
  editorsNote?: EditorsNote | undefined;
  tools?: string[] | undefined;
  negativeQuestions?: string[] | undefined;
  revision: number | undefined;
  createdAt: number | undefined;
  createdBy: string | undefined;
  updatedAt: number | undefined;
  updatedBy: string | undefined;
  publishedAt?: number | undefined;
}

export interface RowParts {
  content: WrittenEntry;
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
  const declared = content.updatedAt ?? 0;
  const tellsUpdate = declared > before.updatedAt;
  return {
    ...fieldsOf(parts),
    id: before.id,
    revision: Math.max(before.revision + 1, content.revision ?? 0),
    createdAt: content.createdAt ?? before.createdAt,
    createdBy: content.createdBy ?? before.createdBy,
    updatedAt: tellsUpdate ? declared : at,
    updatedBy: (tellsUpdate ? content.updatedBy : undefined) ?? author,
    publishedAt: before.publishedAt ?? (content.status === 'published' ? at : null),
    archivedAt: content.status === 'archived' ? (before.archivedAt ?? at) : null,
    modifiedAt: inNewSecond(now(), before.modifiedAt),
    seenRevision: before.seenRevision,
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
  tools: listOrNull(content.tools),
  negativeQuestions: listOrNull(content.negativeQuestions),
});

const listOrNull = (list: string[] | undefined): string[] | null =>
  list === undefined || list.length === 0 ? null : list;
