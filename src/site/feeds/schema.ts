import * as z from 'zod';
import { CategorySlug } from '../../entries/schema.ts';
import { Locale, Time } from '../../http/input/query.ts';

export const FeedQuery = z.strictObject({ category: CategorySlug, locale: Locale });

export const AtomFeed = z.string().meta({
  description: 'Atom (RFC 4287).',
  examples: ['<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">…</feed>'],
});

export const JsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    language: z.string(),
    items: z.array(
      z.object({
        id: z.string().meta({ description: 'Of the entry; never changes.' }),
        url: z.string().meta({ description: 'Page for people.' }),
        title: z.string(),
        content_html: z.string(),
        summary: z.string(),
        date_published: Time,
        date_modified: Time,
        authors: z.array(z.object({ name: z.string() })),
        tags: z.array(z.string()),
        language: z.string(),
      }),
    ),
  })
  .meta({ id: 'JsonFeed', description: 'JSON Feed 1.1.' });
