import * as z from 'zod';
import type { InputError } from '../../../core/errors.ts';
import { Line, Slug } from '../../../entries/fields.ts';
import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../../entries/limits.ts';
import { NewEntry } from '../../../entries/write/schema.ts';
import { toInvalidRequest } from '../../../http/input/validation.ts';
import { MAX_FIELDS, MAX_REVISION } from './line-limits.ts';

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
  /** What the line was made from; another Lectern's number is recognised by its `updatedAt`. */
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

/** What is wrong with a line: pointers are into it, and `more` is how many errors are not listed. */
export interface WrongLine {
  errors: readonly InputError[];
  more: number;
}

/**
 * What a line says, or what is wrong with it.
 *
 * @param most errors that are reported; 0 counts them only, which takes less time
 */
export const parseLine = (
  value: unknown,
  most = Number.POSITIVE_INFINITY,
): { line: ImportLine } | WrongLine => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      errors: [{ pointer: '', code: 'invalid-type', detail: 'The line is no JSON object.' }],
      more: 0,
    };
  }
  const excess = excessOf(value, '');
  if (excess !== undefined) return { errors: [excess], more: 0 };
  const { success, data, error } = ImportLine.safeParse(value);
  if (success) return { line: data };
  if (most === 0) return { errors: [], more: countOf(error) };
  const errors = toInvalidRequest(error, ImportLine, '').errors!.slice(0, most);
  return { errors, more: countOf(error) - errors.length };
};

const countOf = ({ issues }: z.ZodError): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** A line may hold a hundred thousand fields that do not exist: to look at each takes longer than others should wait. */
const excessOf = (value: object, pointer: string): InputError | undefined => {
  const { length } = Object.keys(value);
  if (length > MAX_FIELDS) {
    const detail = `There are ${length} fields; at most ${MAX_FIELDS} are looked at.`;
    return { pointer, code: 'too-many-fields', detail };
  }
  if (pointer !== '') return undefined;
  const parts = ['category', 'source'].map((key) => ({ key, part: Object(Reflect.get(value, key)) }));
  return parts
    .filter(({ part }) => !(part instanceof String) && !Array.isArray(part))
    .map(({ key, part }) => excessOf(part, `/${key}`))
    .find((excess) => excess !== undefined);
};
