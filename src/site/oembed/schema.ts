import * as z from 'zod';
import { MAX_URL_LENGTH } from '../../entries/limits.ts';
import { limitUpTo } from '../../http/input/query.ts';

/** Largest side of a frame that is looked at, in CSS pixels. */
const MAX_SIDE = 100_000;

const side = (name: string) =>
  limitUpTo(MAX_SIDE, MAX_SIDE, '').meta({
    description: `Most that the frame may be ${name}, in CSS pixels.`,
  });

/** As oEmbed has it (https://oembed.com, section 2.2). Consumers send parameters of others too (`dnt`), which are ignored. */
export const OEmbedQuery = z.object({
  url: z
    .string({ error: 'must be given, once' })
    .max(MAX_URL_LENGTH, { error: `must be at most ${MAX_URL_LENGTH} characters` })
    .meta({
      description: 'Address of an entry: of its page, of the API, or of its page for frames.',
      examples: ['https://kb.example.org/entries/can-spaces-be-deleted'],
    }),
  format: z
    .string({ error: 'must be given once' })
    .default('json')
    .meta({ description: '`json` or `xml`; others are answered with 501.', examples: ['json'] }),
  maxwidth: side('wide'),
  maxheight: side('high'),
});

export const OEmbed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string().meta({ description: 'The question.', examples: ['Can spaces be deleted?'] }),
    author_name: z.string().meta({ examples: ['twilight'] }),
    provider_name: z.string().meta({ examples: ['Lectern'] }),
    provider_url: z.string().meta({ examples: ['https://kb.example.org/'] }),
    cache_age: z.int().meta({ description: 'Seconds that it is good for.' }),
    width: z.int(),
    height: z.int(),
    html: z.string().meta({ description: 'An `<iframe>` with the answer, and nothing else.' }),
  })
  .meta({
    id: 'OEmbed',
    description: 'How to show an answer by its address (https://oembed.com, section 2.3).',
  });
export type OEmbed = z.infer<typeof OEmbed>;
