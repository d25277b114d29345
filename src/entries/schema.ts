import * as z from 'zod';
import { didYouMean } from '../core/text/nearest.ts';
import { Cursor, Flag, Limit, Locale, Page, Time } from '../http/input/query.ts';
import { mayEcho } from '../http/problems/echo.ts';
import { ENTRY_SORTS } from '../store/queries/entries/entry-lists.ts';
import { STATUSES } from '../store/tables.ts';
import type { Byline } from './byline.ts';
import { MAX_TAG_LENGTH, MAX_TAGS } from './limits.ts';

export const ANSWER_FORMATS = ['markdown', 'html', 'text'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export const Entry = z
  .object({
    id: z
      .string()
      .meta({ description: 'UUIDv7; never changes.', examples: ['01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11'] }),
    slug: z.string().meta({
      description: 'Names it in URLs; a former slug goes on working.',
      examples: ['can-spaces-be-deleted'],
    }),
    locale: z.string().meta({ description: 'Language, as a BCP 47 tag.', examples: ['en'] }),
    question: z.string().meta({ examples: ['Can spaces be deleted?'] }),
    aliases: z
      .array(z.string())
      .meta({ description: 'Other ways people ask it.', examples: [['How do I delete a space?']] }),
    answer: z
      .string()
      .optional()
      .meta({
        description: 'In `format`. In lists only with `include=answer`.',
        examples: ['Spaces in Matrix are just rooms …'],
      }),
    format: z
      .enum(ANSWER_FORMATS)
      .optional()
      .meta({ description: 'What `answer` is written in; HTML is a sanitised fragment.' }),
    excerpt: z
      .string()
      .meta({ description: 'Beginning of the answer as plain text, at most 200 characters.' }),
    category: z.object({
      slug: z.string().meta({ examples: ['element-general'] }),
      title: z.string().meta({ examples: ['Element General'] }),
    }),
    tags: z.array(z.string()).meta({ examples: [['spaces']] }),
    status: z.enum(STATUSES),
    position: z.int().meta({ description: 'Place within its category.' }),
    revision: z.int().meta({ description: 'Grows with every accepted write.' }),
    createdAt: Time,
    createdBy: z.string().meta({
      description: 'Name of the key, for those who have one; else that of the site, unless it shows names.',
      examples: ['twilight'],
    }),
    updatedAt: Time,
    updatedBy: z.string().meta({ description: 'Likewise.', examples: ['twilight'] }),
    publishedAt: Time.nullable(),
    contentHash: z.string().meta({
      description:
        'Digest of question, aliases and answer: tells a change of content from a change of metadata.',
      examples: ['sha256-m9qJ8pQ4q0lqkq1r3V0w2m1n0b9v8c7x6z5a4s3d2f1'],
    }),
    source: z
      .object({ title: z.string(), url: z.string().nullable() })
      .nullable()
      .meta({ description: 'Where the content came from.' }),
    editorsNote: z.object({ date: z.string(), text: z.string() }).nullable().meta({
      description:
        'What is true today where the answer is older, in Markdown, with its day. Above the answer in every format but `answer` in Markdown.',
    }),
    tools: z.array(z.string()).meta({
      description: 'Names of the tools that bear on it: pages below `/tools/`.',
      examples: [['tokens']],
    }),
    negativeQuestions: z
      .array(z.string())
      .optional()
      .meta({
        description: 'Questions that it does not answer, near as they are; absent where there are none.',
        examples: [['How do I create a space?']],
      }),
    links: z.object({
      self: z.string(),
      html: z.string(),
      markdown: z.string(),
      text: z.string(),
      jsonld: z.string(),
    }),
  })
  .meta({ id: 'Entry', description: 'A question with its answer, in one language.' });
export type Entry = z.infer<typeof Entry>;

export const ENTRY_FIELDS = Object.keys(Entry.shape) as (keyof Entry)[];

export const EntryFields = Entry.partial().meta({
  id: 'EntryFields',
  description: 'An entry, or the requested fields of it.',
});

export const EntryList = z
  .object({
    items: z.array(EntryFields),
    page: Page,
  })
  .meta({ id: 'EntryList' });

const Fields = z
  .string({ error: 'must be given once, with commas between the names' })
  .optional()
  .transform((text, context) => {
    const names = text?.split(',').map((name) => name.trim());
    for (const name of names ?? []) {
      if ((ENTRY_FIELDS as string[]).includes(name)) continue;
      const unknown = mayEcho(name) ? `has no "${name}"` : 'names an unknown field';
      const message = `${unknown}.${didYouMean(name, ENTRY_FIELDS) || ` Known: ${ENTRY_FIELDS.join(', ')}.`}`;
      context.issues.push({ code: 'custom', input: text, message, params: { code: 'unknown-field' } });
    }
    return names as (keyof Entry)[] | undefined;
  })
  .meta({
    description: 'Only these fields of each entry, separated by commas.',
    examples: ['slug,question'],
  });

const Format = z
  .enum(ANSWER_FORMATS, { error: `must be one of ${ANSWER_FORMATS.join(', ')}` })
  .default('markdown')
  .meta({ description: 'What answers in JSON are written in.' });

export const TagNames = z
  .array(
    z
      .string()
      .min(1, { error: 'must not be empty' })
      .max(MAX_TAG_LENGTH, { error: `must be at most ${MAX_TAG_LENGTH} characters` }),
  )
  .max(MAX_TAGS, { error: `must be at most ${MAX_TAGS} tags` });

export const Tags = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), TagNames)
  .optional()
  .meta({ description: 'Only entries with this tag; repeat it for entries that have all of them.' });

export const CategorySlug = z
  .string({ error: 'must be given once' })
  .optional()
  .meta({ description: 'Slug of a category.', examples: ['matrix-general'] });

/** What of each entry a list shows. */
export const Shown = {
  include: z
    .enum(['answer'], { error: 'must be answer' })
    .optional()
    .meta({ description: '`answer` adds the answers.' }),
  format: Format,
  fields: Fields,
};

/** The same as `toEntry` takes it. */
export const shapeOf = (
  { include, format, fields }: z.output<z.ZodObject<typeof Shown>>,
  byline: Byline,
) => ({
  answer: include === 'answer' || fields?.includes('answer') === true ? format : undefined,
  fields,
  byline,
});

/** Readers of drafts ask for them: they are never mixed with what is published. */
export const StatusQuery = z
  .enum(STATUSES, { error: `must be one of ${STATUSES.join(', ')}` })
  .default('published')
  .meta({
    description:
      'What editors are still writing (`draft`, needs a key of the role reader) or have taken down (`archived`, needs editor).',
  });

export const EntryListQuery = z.strictObject({
  status: StatusQuery,
  category: CategorySlug,
  tag: Tags,
  locale: Locale,
  updatedSince: z.iso
    .datetime({ offset: true, error: 'must be a time such as 2025-06-13T11:53:36Z' })
    .transform((text) => Date.parse(text))
    .optional()
    .meta({ description: 'Only entries updated later than this (RFC 3339).' }),
  sort: z
    .enum(ENTRY_SORTS, { error: `must be one of ${ENTRY_SORTS.join(', ')}` })
    .default('position')
    .meta({ description: '`position` is the reading order: by category, then within it.' }),
  ...Shown,
  count: Flag.meta({ description: '`true` adds `page.total`; it costs a count.' }),
  limit: Limit,
  cursor: Cursor,
});
export type EntryListQuery = z.output<typeof EntryListQuery>;

export const EntryQuery = z.strictObject({
  locale: Locale,
  format: Format,
  fields: Fields,
  at: z.iso
    .datetime({ offset: true, error: 'must be a time such as 2025-06-13T11:53:36Z' })
    .transform((text) => Date.parse(text))
    .optional()
    .meta({
      description:
        'As it was at this time (RFC 3339). Needs a key (reader), unless the service shows everybody what was published.',
    }),
});
export type EntryQuery = z.output<typeof EntryQuery>;

export const EntryParams = z.strictObject({
  slug: z.string().meta({
    description:
      'Slug or id of an entry. A suffix picks a format: `.json`, `.md`, `.html`, `.txt`, `.jsonld`.',
    examples: ['can-spaces-be-deleted', 'can-spaces-be-deleted.md'],
  }),
});
