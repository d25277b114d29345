import * as z from 'zod';
import { CategorySlug, TagNames } from '../../entries/schema.ts';
import { Locale, Time } from '../../http/input/query.ts';
import { MAX_Q_LENGTH, SearchResults } from '../schema.ts';
import { ANSWER_FORMS } from './forms/index.ts';

/** From here on an answer is worth giving unasked: about one of ten near misses gets one, see docs/answers.md. */
export const DEFAULT_ANSWER_THRESHOLD = 0.65;

/** Most other entries that are named, for the person to pick from. */
export const MAX_ALTERNATIVES = 3;

export const AnswerRequest = z
  .strictObject({
    question: z
      .string({ error: 'must be a string: what someone asks, in their own words' })
      .min(1, { error: 'must not be empty' })
      .max(MAX_Q_LENGTH, { error: `must be at most ${MAX_Q_LENGTH} characters` })
      .meta({ description: 'The question. Tokens in it are not read, stored or repeated.' }),
    locale: Locale,
    category: CategorySlug,
    tags: TagNames.optional().meta({ description: 'Only entries with all of these.' }),
    threshold: z
      .number({ error: 'must be a number from 0 to 1' })
      .min(0, { error: 'must be at least 0' })
      .max(1, { error: 'must be at most 1' })
      .default(DEFAULT_ANSWER_THRESHOLD)
      .meta({
        description: 'Least confidence at which there is an answer; the higher, the fewer wrong ones.',
      }),
  })
  .meta({ id: 'AnswerRequest', examples: [{ question: 'how do i delete a space' }] });
export type AnswerRequest = z.output<typeof AnswerRequest>;

const Citation = z
  .object({
    id: z.string().meta({ description: 'Of the entry; never changes.' }),
    slug: z.string(),
    locale: z.string(),
    revision: z.int().meta({ description: 'Which text of the entry this is.' }),
    updatedAt: Time,
    url: z.string().meta({
      description: 'Page for people.',
      examples: ['https://kb.example.org/entries/can-spaces-be-deleted'],
    }),
    self: z
      .string()
      .meta({ description: 'Where the API has it.', examples: ['/v1/entries/can-spaces-be-deleted'] }),
  })
  .meta({ id: 'Citation', description: 'Where an answer is from.' });
export type Citation = z.infer<typeof Citation>;

export const AnswerForms = z
  .object(Object.fromEntries(ANSWER_FORMS.map(({ name, schema }) => [name, schema])))
  .meta({ id: 'AnswerForms', description: 'The answer in each form, to be sent on as it is.' });

export const AnswerResult = z
  .object({
    answer: z
      .object({
        question: z
          .string()
          .meta({ description: 'The question that this answers; not always what was asked.' }),
        excerpt: z.string(),
        category: z.object({ slug: z.string(), title: z.string() }),
        citation: Citation,
        forms: AnswerForms,
      })
      .nullable()
      .meta({ description: 'Null where the knowledge base has none, or is not sure enough.' }),
    confidence: z.number().min(0).max(1).meta({
      description: 'That the best entry answers the question; docs/answers.md has what that is worth.',
    }),
    threshold: z.number().meta({ description: 'What the confidence had to reach.' }),
    margin: z.number().min(0).max(1).meta({
      description:
        'How far the best entry is ahead of the next one, as a share of its score; 1 when there is no other.',
    }),
    alternatives: z
      .array(z.object({ question: z.string(), excerpt: z.string(), citation: Citation }))
      .max(MAX_ALTERNATIVES)
      .meta({
        description:
          'The next best entries, the best one first where it is no answer. For people to choose from.',
      }),
    match: SearchResults.shape.match,
    didYouMean: SearchResults.shape.didYouMean,
    locale: z.string().meta({ description: 'Language of the answer.' }),
  })
  .meta({ id: 'AnswerResult' });
export type AnswerResult = z.infer<typeof AnswerResult>;
