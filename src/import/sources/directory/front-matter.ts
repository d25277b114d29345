import * as z from 'zod';
import { SLUG_PATTERN } from '../../../content/text/slug.ts';
import { didYouMean } from '../../../core/text/nearest.ts';
import {
  Aliases,
  EditorsNote,
  EntryTags,
  Line,
  NegativeQuestions,
  Position,
  Question,
  SourceTitle,
  SourceUrl,
  ToolNames,
} from '../../../entries/fields.ts';
import { MAX_NAME_LENGTH, MAX_TITLE_LENGTH } from '../../../entries/limits.ts';
import { STATUSES } from '../../../store/tables.ts';
import { readYaml } from '../yaml.ts';

// YAML 1.2 leaves dates as text.
const Time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** Where the name of the file or folder does not say it, because a file system or a README has that name. */
const FileSlug = z
  .string({ error: 'must be text' })
  .regex(SLUG_PATTERN, { error: 'must be lower-case letters, digits and single hyphens' })
  .optional();

export const EntryFrontMatter = z.strictObject({
  question: Question,
  slug: FileSlug,
  aliases: Aliases.default([]),
  tags: EntryTags.default([]),
  locale: z.string().optional(),
  position: Position.optional(),
  status: z.enum(STATUSES).default('published'),
  revision: z.number().int().min(1).optional(),
  createdAt: Time.optional(),
  createdBy: Line(MAX_NAME_LENGTH).optional(),
  updatedAt: Time.optional(),
  updatedBy: Line(MAX_NAME_LENGTH).optional(),
  source: z
    .strictObject({
      title: SourceTitle,
      url: SourceUrl.nullable().default(null),
    })
    .optional(),
  editorsNote: EditorsNote.optional(),
  tools: ToolNames.default([]),
  negativeQuestions: NegativeQuestions.default([]),
});

export const CategoryFrontMatter = z.strictObject({
  slug: FileSlug,
  title: Line(MAX_TITLE_LENGTH),
  position: Position.optional(),
});

export type FrontMatter<T> = { data: T } | { problems: string[] };

/** Reads front matter by a schema; the problems are sentences, with the line in the file where YAML tells it. */
export const readFrontMatter = <T>(yaml: string, schema: z.ZodType<T>): FrontMatter<T> => {
  const read = readYaml(yaml);
  if ('problems' in read) {
    // The opening `---` is line 1 of the file.
    const whereOf = (line: number | undefined): string =>
      line === undefined ? 'front matter' : `line ${line + 1}`;
    return { problems: read.problems.map(({ line, message }) => `${whereOf(line)}: ${message}`) };
  }
  const result = schema.safeParse(read.value ?? {});
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.map(describeIssue(schema)) };
};

const describeIssue =
  (schema: z.ZodType) =>
  (issue: z.core.$ZodIssue): string => {
    const where = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, issue.path.map(String));
      const prefix = where === '' ? '' : `${where}.`;
      return issue.keys.map((key) => `unknown field "${prefix}${key}".${didYouMean(key, known)}`).join(' ');
    }
    return `${where || 'front matter'}: ${issue.message}`;
  };

/** Names of the fields of the object at a path. */
const fieldsAt = (schema: unknown, path: readonly string[]): string[] => {
  if (schema instanceof z.ZodOptional) return fieldsAt(schema.unwrap(), path);
  if (!(schema instanceof z.ZodObject)) return [];
  const [first, ...rest] = path;
  return first === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[first], rest);
};
