import * as z from 'zod';
import { CategorySlug, EntryFields, Shown, Tags } from '../entries/schema.ts';
import { Cursor, Flag, Limit, Locale, limitUpTo, Page } from '../http/input/query.ts';
import { INDEXED_STATUSES } from '../store/partition.ts';
import { MAX_SUGGESTIONS } from './limits.ts';
import { TIERS } from './query/query.ts';
import { GUARDS } from './rank/confidence.ts';

/** Longest query that is taken, in characters; only its beginning is read (`MAX_QUERY_CHARACTERS`). */
export const MAX_Q_LENGTH = 10_240;

const Q = z
  .string({ error: 'must be given, once' })
  .max(MAX_Q_LENGTH, { error: `must be at most ${MAX_Q_LENGTH} characters` })
  .meta({
    description: 'What someone asks: a question, keywords, an identifier. Any text is fine.',
    examples: ['how do i delete a space'],
  });

const Tier = z.enum([...TIERS, 'none']).meta({
  description:
    'How a word had to be read to match, at its loosest: as it stands, by its stem, as the beginning of a word, with one or two typing errors. `none`: nothing matches.',
});

const Runs = z.array(z.object({ text: z.string(), hit: z.boolean() })).meta({
  description: 'Text in pieces; those with `hit` are what was looked for. Never HTML.',
  examples: [
    [
      { text: 'Can ', hit: false },
      { text: 'spaces', hit: true },
    ],
  ],
});

const Parts = z
  .record(z.string(), z.number())
  .meta({ description: 'What the score is made of, with `explain=true`.' });

export const SearchResults = z
  .object({
    items: z.array(
      z.object({
        entry: EntryFields,
        score: z.number().meta({ description: 'Only comparable within one answer.' }),
        tier: Tier,
        highlights: Runs.meta({ description: 'The question in runs.' }),
        snippet: Runs.meta({ description: 'The best passage of the answer in runs.' }),
        parts: Parts.optional(),
      }),
    ),
    match: z.object({
      tier: Tier,
      corrected: z
        .array(z.object({ from: z.string(), to: z.string() }))
        .meta({ description: 'Words that were read as others.' }),
    }),
    didYouMean: z
      .string()
      .nullable()
      .meta({ description: 'The query with its corrections; null when it was read as it stands.' }),
    confidence: z.number().min(0).max(1).meta({
      description:
        'That the first entry answers the question. Below 0.5 a bot had better stay silent; docs/search.md has its calibration.',
    }),
    confidenceParts: z
      .object({
        features: z.record(z.string(), z.number()).meta({ description: 'What the confidence is made of.' }),
        guard: z.enum(GUARDS).nullable().meta({
          description:
            'What decided alone: the very question, only stop words in common, another number or code, or a question that the entry says it does not answer.',
        }),
      })
      .optional()
      .meta({ description: 'Why it is so sure, with `explain=true`.' }),
    nearest: z.boolean().meta({ description: 'Nothing matches: the items are only the nearest questions.' }),
    dropped: z
      .array(
        z.object({
          slug: z.string(),
          stage: z.enum(['candidates', 'excluded', 'matching']),
          reason: z.string(),
        }),
      )
      .optional()
      .meta({
        description:
          'With `explain=true`: entries that were looked at and are in no page of the results, at most 20 of a stage.',
      }),
    page: Page.omit({ total: true }).extend({
      total: z.int().meta({ description: 'Entries that match, as far as they are ranked.' }),
    }),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.infer<typeof SearchResults>;

export const SearchQuery = z.strictObject({
  q: Q,
  status: z
    .enum(INDEXED_STATUSES, { error: `must be one of ${INDEXED_STATUSES.join(', ')}` })
    .default('published')
    .meta({ description: '`draft` searches what editors are still writing; needs a key (reader).' }),
  category: CategorySlug,
  tag: Tags,
  locale: Locale,
  ...Shown,
  explain: Flag.meta({
    description:
      '`true` adds the parts of each score and of the confidence, and which entries were left out and why.',
  }),
  limit: Limit,
  cursor: Cursor,
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const Suggestions = z
  .object({
    items: z.array(
      z.object({
        question: z.string().meta({ examples: ['Can spaces be deleted?'] }),
        slug: z.string().meta({ examples: ['can-spaces-be-deleted'] }),
        links: z.object({ self: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof Suggestions>;

export const SuggestionsQuery = z.strictObject({
  q: Q,
  locale: Locale,
  limit: limitUpTo(MAX_SUGGESTIONS, MAX_SUGGESTIONS, ''),
});
