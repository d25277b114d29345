import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import type { BylineFor } from '../../entries/byline.ts';
import { findEntry } from '../../entries/read/find.ts';
import { inLanguage } from '../../entries/read/in-language.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import type { Store } from '../../store/store.ts';
import { isOEmbedFormat, OEMBED_FORMATS } from './discovery.ts';
import { OEmbed, OEmbedQuery } from './schema.ts';
import { targetOf } from './target.ts';
import { type OEmbedContext, toOEmbed, writeXml } from './write.ts';

export interface OEmbedOptions extends Omit<OEmbedContext, 'byline'> {
  store: Store;
  bylineFor: BylineFor;
}

/** `GET /oembed`, for pages that show an answer by its address (https://oembed.com). */
export const oembedRoutes = async (
  app: App,
  { store, bylineFor, ...context }: OEmbedOptions,
): Promise<void> => {
  app.get(
    '/oembed',
    {
      schema: {
        operationId: 'getOEmbed',
        summary: 'How to show an answer by its address',
        description:
          'An oEmbed provider (https://oembed.com) for the addresses of entries of this service: a wiki or a CMS gets a frame with the answer.',
        tags: ['Discovery'],
        querystring: OEmbedQuery,
        problems: ['not-found', 'gone', 'unsupported-format'],
        response: {
          200: cacheable('The frame.', { 'application/json': OEmbed, 'text/xml': z.string() }, HEADERS),
        },
      },
    },
    async (request, reply) => {
      const { url, format, ...size } = request.query;
      if (!isOEmbedFormat(format)) {
        throw new AppError(
          'unsupported-format',
          `On offer are ${Object.keys(OEMBED_FORMATS).join(' and ')}.`,
        );
      }
      const target = targetOf(url, context.publicUrl);
      if (target === undefined)
        throw new AppError('not-found', 'This is no address of an entry of this service.');
      const { entries } = await findEntry(store, target.name);
      // Not in the language of who asks: that is a program, whose readers are others.
      const asked = { locale: target.locale, acceptLanguage: undefined };
      const { entry } = inLanguage(entries, asked, context.defaultLocale);
      const oembed = toOEmbed(entry, size, { ...context, byline: bylineFor(request.caller) });
      return sendRepresentation(
        {
          body: format === 'xml' ? writeXml(oembed) : JSON.stringify(oembed),
          mediaType: `${OEMBED_FORMATS[format].mediaType}; charset=utf-8`,
          lastModified: entry.modifiedAt,
          language: entry.locale,
        },
        request,
        reply,
      );
    },
  );
};

const HEADERS = ['Last-Modified', 'Content-Language'] as const;
