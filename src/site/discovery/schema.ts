import * as z from 'zod';
import { CategorySlug } from '../../entries/schema.ts';
import { Cursor, Locale } from '../../http/input/query.ts';

export const NoQuery = z.strictObject({});

export const LlmsQuery = z.strictObject({
  locale: Locale,
  category: CategorySlug,
  cursor: Cursor.meta({ description: 'Part of a category: as the part before links to it.' }),
});

export const ServiceDocument = z
  .object({
    name: z.string(),
    version: z.string().meta({ description: 'Of the software.', examples: ['0.1.0'] }),
    links: z.record(z.string(), z.string()).meta({
      description: 'Absolute URLs by name; parameters in braces (RFC 6570).',
      examples: [{ entry: 'https://kb.example.org/v1/entries/{slug}' }],
    }),
  })
  .meta({ id: 'ServiceDocument' });
export type ServiceDocument = z.infer<typeof ServiceDocument>;

const Links = z.array(z.object({ href: z.string(), type: z.string().optional() }));

export const ApiCatalog = z
  .object({
    linkset: z.array(
      z.object({
        anchor: z.string(),
        item: Links.optional(),
        'service-desc': Links.optional(),
        'service-doc': Links.optional(),
        status: Links.optional(),
      }),
    ),
  })
  .meta({ id: 'ApiCatalog', description: 'Links to and about the APIs here (RFC 9264, RFC 9727).' });

export const SitemapParams = z.strictObject({
  part: z
    .string()
    .regex(/^\d{1,6}$/, { error: 'must be a number' })
    .transform(Number)
    .meta({ description: 'Number of a part, as `/sitemap.xml` lists them.', examples: ['1'] }),
});

/** Files in the words of others. */
export const Xml = z.string().meta({ description: 'XML in UTF-8.' });
export const Text = z.string();
