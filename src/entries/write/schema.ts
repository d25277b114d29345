import * as z from 'zod';
import { Locale } from '../../http/input/query.ts';
import { STATUSES } from '../../store/tables.ts';
import {
  Aliases,
  Answer,
  EditorsNote,
  EntryTags,
  Line,
  LocaleTag,
  NegativeQuestions,
  Position,
  Question,
  Slug,
  SourceTitle,
  SourceUrl,
  ToolNames,
} from '../fields.ts';
import { MAX_NOTE_LENGTH } from '../limits.ts';

const Status = z.enum(STATUSES, { error: `must be one of ${STATUSES.join(', ')}` });
export const Note = Line(MAX_NOTE_LENGTH).meta({
  description: 'Why, for the history.',
  examples: ['Names the new menu.'],
});
const CategorySlug = z
  .string({ error: 'must be the slug of a category' })
  .meta({ description: 'Slug of a category.', examples: ['matrix-general'] });
const NOTE_META = { description: 'What is true today where the answer is older: Markdown, and its day.' };
const TOOLS_META = { description: 'Names of the tools that bear on it: pages below `/tools/`.' };
const NEGATIVE_META = {
  description:
    'Questions that it does not answer: `POST /v1/answer` is silent where a question is nearer to one of them than to those that it answers.',
};
const URL_META = { description: 'Where the content came from.' };

const Source = z.strictObject({ title: SourceTitle, url: SourceUrl.nullable().default(null) });

export const NewEntry = z
  .strictObject({
    question: Question.meta({ examples: ['Can spaces be renamed?'] }),
    answer: Answer.meta({ description: 'Markdown.', examples: ['Yes: **Settings**, then *General*.'] }),
    category: CategorySlug,
    slug: Slug.optional().meta({
      description: 'Made from the question when absent.',
      examples: ['can-spaces-be-renamed'],
    }),
    aliases: Aliases.default([]).meta({ description: 'Other ways people ask it.' }),
    tags: EntryTags.default([]),
    locale: LocaleTag.optional().meta({
      description: 'The language of the service when absent.',
      examples: ['en'],
    }),
    status: Status.default('published'),
    position: Position.optional().meta({ description: 'Behind the others of its category when absent.' }),
    source: Source.optional().meta(URL_META),
    editorsNote: EditorsNote.optional().meta(NOTE_META),
    tools: ToolNames.optional().meta(TOOLS_META),
    negativeQuestions: NegativeQuestions.optional().meta(NEGATIVE_META),
    note: Note.optional(),
  })
  .meta({ id: 'NewEntry', description: 'What an entry is made from.' });
export type NewEntry = z.output<typeof NewEntry>;

export const EntryPatch = z
  .strictObject({
    question: Question.optional(),
    answer: Answer.optional().meta({ description: 'Markdown.' }),
    category: CategorySlug.optional(),
    slug: Slug.optional().meta({ description: 'A new one renames the entry; the former goes on working.' }),
    aliases: Aliases.nullish().meta({ description: 'All of them; null for none.' }),
    tags: EntryTags.nullish().meta({ description: 'All of them; null for none.' }),
    locale: LocaleTag.optional().meta({ description: 'Cannot be changed; taken when it is the same.' }),
    status: Status.optional(),
    position: Position.nullish().meta({ description: 'null is behind the others of its category.' }),
    source: z
      .strictObject({ title: SourceTitle.optional(), url: SourceUrl.nullish() })
      .nullish()
      .meta(URL_META),
    editorsNote: EditorsNote.nullish().meta(NOTE_META),
    tools: ToolNames.nullish().meta(TOOLS_META),
    negativeQuestions: NegativeQuestions.nullish().meta(NEGATIVE_META),
    note: Note.nullish(),
  })
  .meta({
    id: 'EntryPatch',
    description: 'A JSON merge patch (RFC 7396): what is absent stays, null takes away.',
    examples: [{ answer: 'Yes, in its *Settings*.', note: 'Shorter.' }],
  });
export type EntryPatch = z.output<typeof EntryPatch>;

/** Which language of an entry is written, where it has several. */
export const WriteQuery = z.strictObject({ locale: Locale });
