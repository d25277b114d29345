import * as z from 'zod';
import { Note } from '../entries/write/schema.ts';
import { Cursor, Limit, Locale, Page, Time } from '../http/input/query.ts';
import { STATUSES } from '../store/tables.ts';

const Redaction = z
  .object({
    at: Time,
    by: z.string().meta({ description: 'As `by` of the revision.', examples: ['twilight'] }),
    note: z.string().nullable().meta({ description: 'As `note` of the revision.' }),
  })
  .meta({ id: 'Redaction', description: 'Who took away what a revision said, and why.' });

const Summary = z.object({
  revision: z.int().meta({ description: 'Its number; the latest is the highest.' }),
  at: Time,
  by: z.string().meta({
    description:
      'Its author: the name of the key if you send a key, else the name of the site, unless names are public.',
    examples: ['twilight'],
  }),
  note: z
    .string()
    .nullable()
    .meta({ description: 'The reason for the change, if one was given; shown with its author.' }),
  status: z.enum(STATUSES),
  contentHash: z.string().nullable().meta({
    description:
      'Equal to that of another revision when both say the same: then only metadata changed. null when it was redacted.',
  }),
  redacted: Redaction.nullable().meta({ description: 'When what it said was taken away; else null.' }),
});

export const RevisionSummary = Summary.extend({
  links: z.object({ self: z.string(), diff: z.string() }),
}).meta({ id: 'RevisionSummary', description: 'What happened to an entry once.' });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

export const Revision = Summary.extend({
  contentHash: z.string(),
  redacted: z.null(),
  slug: z.string(),
  locale: z.string(),
  category: z.string().meta({ description: 'Slug of its category.' }),
  question: z.string(),
  aliases: z.array(z.string()),
  answer: z.string().meta({ description: 'Markdown.' }),
  tags: z.array(z.string()),
  position: z.int(),
  source: z.object({ title: z.string(), url: z.string().nullable() }).nullable(),
  editorsNote: z.object({ date: z.string(), text: z.string() }).optional(),
  tools: z.array(z.string()).optional(),
  negativeQuestions: z.array(z.string()).optional(),
  links: z.object({ self: z.string(), diff: z.string() }),
}).meta({ id: 'Revision', description: 'An entry as it was.' });
export type Revision = z.infer<typeof Revision>;

export const RedactedRevision = Summary.extend({
  note: z.null(),
  contentHash: z.null(),
  redacted: Redaction,
  links: z.object({ self: z.string(), diff: z.string() }),
}).meta({ id: 'RedactedRevision', description: 'What is left of a revision that was redacted.' });
export type RedactedRevision = z.infer<typeof RedactedRevision>;

export const ShownRevision = z.union([Revision, RedactedRevision]);

export const RevisionList = z
  .object({ items: z.array(RevisionSummary), page: Page.omit({ total: true }) })
  .meta({ id: 'RevisionList' });

const TextPart = z.object({
  op: z.enum(['equal', 'insert', 'delete']),
  text: z.string(),
});
export type TextPart = z.infer<typeof TextPart>;

const FieldChange = z.union([
  z.object({
    field: z.enum(['question', 'answer']),
    parts: z.array(TextPart).meta({
      description: 'All but `insert` is the text before, all but `delete` the text after.',
    }),
  }),
  z.object({
    field: z.enum([
      'slug',
      'category',
      'aliases',
      'tags',
      'status',
      'position',
      'source',
      'editorsNote',
      'tools',
      'negativeQuestions',
    ]),
    before: z.unknown(),
    after: z.unknown(),
  }),
]);
export type FieldChange = z.infer<typeof FieldChange>;

export const RevisionDiff = z
  .object({
    from: z.int().nullable().meta({ description: 'null when there is nothing before.' }),
    to: z.int(),
    contentChanged: z.boolean().meta({ description: 'Whether question, aliases or answer did.' }),
    unified: z.string().meta({
      description: 'As `diff -u` writes it; empty when nothing changed.',
      examples: ['--- revision 1\n+++ revision 2\n@@ -9,3 +9,3 @@\n-Yes.\n+No.\n'],
    }),
    changes: z.array(FieldChange),
  })
  .meta({ id: 'RevisionDiff' });
export type RevisionDiff = z.infer<typeof RevisionDiff>;

const Slug = z.string().meta({
  description: 'Slug or id of an entry.',
  examples: ['can-spaces-be-deleted'],
});

const RevisionNumber = (description: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, { error: 'must be the number of a revision' })
    .transform(Number)
    .meta({ description, examples: ['2'] });

export const HistoryParams = z.strictObject({ slug: Slug });
export const RevisionParams = z.strictObject({
  slug: Slug,
  revision: RevisionNumber('Number of a revision.'),
});

export const RevisionQuery = z.strictObject({ locale: Locale });
export const RevisionListQuery = z.strictObject({ locale: Locale, limit: Limit, cursor: Cursor });
export const DiffQuery = z.strictObject({
  locale: Locale,
  from: RevisionNumber('Revision to compare with; the one before when absent.').optional(),
});

export const Restore = z
  .strictObject({ note: Note.optional() })
  .nullish()
  .meta({ description: 'Why, for the history; may be absent.' });
