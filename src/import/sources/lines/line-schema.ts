import * as z from 'zod';
import type { InputError } from '../../../core/errors.ts';
import { Line, Slug } from '../../../entries/fields.ts';
import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../../entries/limits.ts';
import { NewEntry } from '../../../entries/write/schema.ts';
import { toInvalidRequest } from '../../../http/input/validation.ts';
import { MAX_REVISION } from './line-limits.ts';

const Time = z.iso
  .datetime({ offset: true, error: 'must be a time such as 2025-06-13T11:53:36Z' })
  .transform((text) => Date.parse(text));
const Name = Line(MAX_NAME_LENGTH);
/** Follows from the rest. */
const Ignored = z.unknown().optional();
const Category = z.union([Slug, z.object({ slug: Slug, title: Line(MAX_TITLE_LENGTH) })], {
  error: ({ input }) =>
    input === undefined
      ? 'must be given'
      : 'must be the slug of a category, or an object with its slug and title',
});

/** A line of an import: an entry as it is created (`NewEntry`), or as an export of this or another Lectern has it. */
export const ImportLine = z.strictObject({
  ...NewEntry.shape,
  category: Category,
  source: NewEntry.shape.source.nullable(),
  editorsNote: NewEntry.shape.editorsNote.nullable(),
  note: NewEntry.shape.note.nullable(),
  id: z.uuid({ error: 'must be a UUID' }).toLowerCase().optional(),
  /** What the line was made from; another Lectern's number is told by its `updatedAt`. */
  revision: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(MAX_REVISION, { error: `must be at most ${MAX_REVISION}` })
    .optional(),
  createdAt: Time.optional(),
  createdBy: Name.optional(),
  updatedAt: Time.optional(),
  updatedBy: Name.optional(),
  publishedAt: Time.nullish(),
  format: z.literal('markdown', { error: 'must be markdown, as GET /v1/export gives it' }).optional(),
  excerpt: Ignored,
  contentHash: Ignored,
  links: Ignored,
});
export type ImportLine = z.output<typeof ImportLine>;

/** What a line says, or what is wrong with it; pointers are into the line. */
export const parseLine = (value: unknown): { line: ImportLine } | { errors: readonly InputError[] } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { errors: [{ pointer: '', code: 'invalid-type', detail: 'The line is no JSON object.' }] };
  }
  const { success, data, error } = ImportLine.safeParse(value);
  return success ? { line: data } : { errors: toInvalidRequest(error, ImportLine, '').errors! };
};
