import type * as z from 'zod';
import { pickLanguage } from '../../core/languages.ts';
import type { BylineFor } from '../../entries/byline.ts';
import { sendRepresentation } from '../../http/cache/representation.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import type { Store } from '../../store/store.ts';
import { atom } from './atom.ts';
import type { FeedContext, FeedFormat } from './feed.ts';
import { findLatest } from './find-latest.ts';
import { jsonFeed } from './json-feed.ts';
import { AtomFeed, FeedQuery, JsonFeed } from './schema.ts';

export interface FeedRoutesOptions extends Omit<FeedContext, 'byline'> {
  store: Store;
  bylineFor: BylineFor;
}

const FEEDS: readonly { format: FeedFormat; schema: z.ZodType }[] = [
  { format: atom, schema: AtomFeed },
  { format: jsonFeed, schema: JsonFeed },
];

/** `GET /feed.atom` and `GET /feed.json`. */
export const feedRoutes = async (
  app: App,
  { store, bylineFor, ...about }: FeedRoutesOptions,
): Promise<void> => {
  for (const { format, schema } of FEEDS) {
    const { path, operationId, summary, mediaType, write } = format;
    app.get(
      path,
      {
        schema: {
          operationId,
          summary,
          description:
            'The published entries in one language that changed last, newest first, with their answers: of the whole knowledge base, or of a category.',
          tags: ['Discovery'],
          querystring: FeedQuery,
          response: { 200: cacheable('The feed.', { [mediaType]: schema }, HEADERS) },
        },
      },
      async (request, reply) => {
        const { category, locale: asked } = request.query;
        const acceptLanguage = request.headers['accept-language'];
        const available = await store.entries.locales();
        const { locale, negotiated } = pickLanguage(
          available,
          { locale: asked, acceptLanguage },
          about.defaultLocale,
        );
        const content = await findLatest(store, { category, locale });
        const context = { ...about, byline: bylineFor(request.caller) };
        return sendRepresentation(
          {
            body: await write(content, context),
            mediaType: `${mediaType}; charset=utf-8`,
            lastModified: (await store.state()).publicAt,
            language: locale,
            vary: negotiated ? ['Accept-Language'] : [],
          },
          request,
          reply,
        );
      },
    );
  }
};

const HEADERS = ['Last-Modified', 'Vary', 'Content-Language'] as const;
