import * as z from 'zod';
import { Locale, limitUpTo } from '../http/input/query.ts';
import { MAX_Q_LENGTH } from '../search/schema.ts';
import { MAX_COMMENT_LENGTH } from './feedback/comment.ts';

/** Nothing is shown that came from fewer networks: what a single reader does is private. */
export const LEAST_NETWORKS = 3;

/** Comments that are shown of an entry. */
export const MAX_COMMENTS = 5;

export const FeedbackBody = z
  .strictObject({
    helpful: z
      .boolean({ error: 'must be true or false' })
      .meta({ description: 'Whether the answer helped.' }),
    comment: z
      .string({ error: 'must be a string' })
      .max(MAX_COMMENT_LENGTH, { error: `must be at most ${MAX_COMMENT_LENGTH} characters` })
      .optional()
      .meta({ description: 'What was missing, in plain text. Tokens in it are taken out.' }),
  })
  .meta({ id: 'FeedbackBody', examples: [{ helpful: false, comment: 'Where is this on a phone?' }] });

export const FeedbackParams = z.strictObject({
  slug: z.string().meta({ description: 'Slug or id of an entry.', examples: ['can-spaces-be-deleted'] }),
});

export const FeedbackQuery = z.strictObject({ locale: Locale });

export const OpenedBody = z
  .strictObject({
    q: z
      .string({ error: 'must be a string: what was searched for' })
      .max(MAX_Q_LENGTH, { error: `must be at most ${MAX_Q_LENGTH} characters` })
      .meta({ description: 'What was searched for, as it was sent to the search.' }),
    locale: Locale.meta({
      description: 'Language of the results, as `Content-Language` of the search had it.',
    }),
    entry: z
      .string({ error: 'must be the slug or the id of an entry' })
      .optional()
      .meta({ description: 'Slug or id of what was opened: so that editors learn what readers call it.' }),
  })
  .meta({ id: 'OpenedBody', examples: [{ q: 'delete a space', locale: 'en' }] });

export const AliasBody = z
  .strictObject({
    query: z
      .string({ error: 'must be a string: a query as it was suggested' })
      .meta({ description: 'As it was suggested.' }),
  })
  .meta({ id: 'AliasBody', examples: [{ query: 'get rid of a space' }] });

export const SuggestedAliases = z
  .object({
    items: z.array(
      z.object({
        query: z.string().meta({ examples: ['get rid of a space'] }),
        opened: z.int().meta({ description: 'How often the entry was opened from its results.' }),
        entry: z.object({ id: z.string(), slug: z.string(), locale: z.string(), question: z.string() }),
      }),
    ),
  })
  .meta({ id: 'SuggestedAliases', description: 'The most frequent first.' });
export type SuggestedAliases = z.infer<typeof SuggestedAliases>;

/** Longest that can be looked back, in days. */
export const MAX_DAYS = 3_650;

export const InsightsQuery = z.strictObject({
  days: limitUpTo(MAX_DAYS, 30, '').meta({ description: 'Days to look back, today included.' }),
  limit: limitUpTo(100, 20, '').meta({ description: 'Items of each list.' }),
});
export type InsightsQuery = z.output<typeof InsightsQuery>;

const CountedQuery = z
  .object({
    query: z.string().meta({
      description: 'In small letters; its key strokes are one search.',
      examples: ['delete a space'],
    }),
    locale: z.string(),
    searches: z.int(),
    opened: z.int().meta({ description: 'Searches of which a result was opened, as far as that was told.' }),
  })
  .meta({ id: 'CountedQuery' });

export const Insights = z
  .object({
    period: z.object({
      from: z.iso.date(),
      to: z.iso.date().meta({ description: 'Today. What happened within the last minutes may be missing.' }),
    }),
    entries: z
      .array(
        z.object({
          ...{ id: z.string(), slug: z.string(), locale: z.string(), question: z.string() },
          votes: z.int(),
          helpful: z.int(),
          ratio: z.number().min(0).max(1).meta({ description: 'Of the votes those that say it helped.' }),
          comments: z
            .array(z.object({ day: z.iso.date(), helpful: z.boolean(), text: z.string(), revision: z.int() }))
            .meta({ description: `The latest, at most ${MAX_COMMENTS}.` }),
        }),
      )
      .meta({ description: 'Those that helped least first.' }),
    searches: z.object({
      total: z.int().meta({ description: 'Searches for queries that are stored.' }),
      top: z.array(CountedQuery),
      withoutResult: z
        .array(CountedQuery.extend({ withoutResult: z.int() }).meta({ id: 'FruitlessQuery' }))
        .meta({
          description:
            'What nothing was found for: gaps in the content, or words that are missing as aliases.',
        }),
      unopened: z.array(CountedQuery).nullable().meta({
        description: 'Queries whose results were never opened; null while no client reports what is opened.',
      }),
    }),
  })
  .meta({ id: 'Insights', description: `Nothing that came from less than ${LEAST_NETWORKS} networks.` });
export type Insights = z.infer<typeof Insights>;
