import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { pickLanguage } from '../../core/languages.ts';
import { VERSION } from '../../core/version.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import { sendStream } from '../../http/cache/stream.ts';
import type { App } from '../../http/fastify.ts';
import { nextLink } from '../../http/input/query.ts';
import { byLanguage } from '../../http/negotiation/negotiation.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { entityTag } from '../../http/representation.ts';
import type { Snapshot } from '../../store/shared-snapshots.ts';
import type { Store } from '../../store/store.ts';
import { LLMS, LLMS_FULL, writeLlms } from './llms.ts';
import { LlmsQuery, NoQuery, SitemapParams, Text, Xml } from './schema.ts';
import type { SiteContext } from './site.ts';
import { MAX_URLS, writeSitemap, writeSitemapPart } from './sitemap.ts';

export interface ContentRoutesOptions extends SiteContext {
  store: Store;
  /** Most URLs in one file of the site map. */
  maxUrls?: number;
}

const TEXTS = [
  { file: LLMS, operationId: 'getLlms', summary: 'What there is to read, for language models' },
  { file: LLMS_FULL, operationId: 'getLlmsFull', summary: 'The answers whole, for language models' },
];

/** What there is to read, for machines: the site map, streamed, and `/llms.txt`. */
export const contentRoutes = async (
  app: App,
  { store, maxUrls = MAX_URLS, ...context }: ContentRoutesOptions,
): Promise<void> => {
  const tags = ['Discovery'];

  /** Streams a file of the site map as of one moment: others write while it is read. */
  const sendMap = async (
    name: string,
    begin: (reads: Snapshot) => Promise<AsyncIterable<string>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const snapshot = await store.snapshot();
    let isBegun = false;
    try {
      const { publicVersion, publicAt, history } = await snapshot.state();
      const pieces = await begin(snapshot);
      const write = (): AsyncIterable<string> => {
        isBegun = true;
        return pieces;
      };
      // Of everything that it is written from: the content, this version, the settings.
      const etag = entityTag(JSON.stringify([name, VERSION, history, publicVersion, context]));
      const streamed = { write, end: snapshot.close, mediaType: XML, etag, lastModified: publicAt };
      return sendStream(streamed, request, reply);
    } finally {
      if (!isBegun) snapshot.close();
    }
  };

  app.get(
    '/sitemap.xml',
    {
      schema: {
        operationId: 'getSitemap',
        summary: 'Every page, for search engines',
        description: 'Or, where there are more than 50,000, a list of the files that have them.',
        tags,
        querystring: NoQuery,
        response: { 200: cacheable('The site map.', { 'application/xml': Xml }) },
      },
    },
    async (request, reply) =>
      sendMap('sitemap', async (reads) => writeSitemap(reads, context, maxUrls), request, reply),
  );

  app.get(
    '/sitemap-:part.xml',
    {
      schema: {
        operationId: 'getSitemapPart',
        summary: 'A part of the pages, for search engines',
        description:
          'One of the sitemaps that `/sitemap.xml` lists when there are more pages than one sitemap can hold.',
        tags,
        params: SitemapParams,
        querystring: NoQuery,
        problems: ['not-found'],
        response: { 200: cacheable('The part.', { 'application/xml': Xml }) },
      },
    },
    async (request, reply) => {
      const { part } = request.params;
      const begin = async (reads: Snapshot): Promise<AsyncIterable<string>> => {
        const urls = await writeSitemapPart(reads, part, context, maxUrls);
        if (urls === undefined) throw new AppError('not-found', 'The site map has no such part.');
        return urls;
      };
      return sendMap(`sitemap ${part}`, begin, request, reply);
    },
  );

  for (const { file, operationId, summary } of TEXTS) {
    app.get(
      file.path,
      {
        schema: {
          operationId,
          summary,
          description:
            'In Markdown, in one language, in reading order. Where it would be longer than a model likes to read (500 entries or 300,000 characters), a list of the categories, each with the address of its own text; a long one has several parts, each with a link to the next.',
          tags,
          querystring: LlmsQuery,
          problems: ['invalid-cursor'],
          response: {
            200: cacheable('The text.', { 'text/plain': Text }, [
              'Last-Modified',
              'Vary',
              'Content-Language',
              'Link',
            ]),
          },
        },
      },
      async (request, reply) => {
        const { locale: asked, category, cursor } = request.query;
        const available = await store.entries.locales();
        const acceptLanguage = request.headers['accept-language'];
        const choice = pickLanguage(available, { locale: asked, acceptLanguage }, context.defaultLocale);
        const { locale, negotiated } = choice;
        const { publicAt } = await store.state();
        const { body, next } = await writeLlms(store, file, { locale, category, cursor }, context);
        return sendRepresentation(
          {
            body,
            mediaType: 'text/plain; charset=utf-8',
            lastModified: publicAt,
            language: locale,
            vary: negotiated ? [byLanguage(available, context.defaultLocale)] : [],
            headers: next === undefined ? {} : { link: nextLink(file.path, request.url, next) },
          },
          request,
          reply,
        );
      },
    );
  }
};

const XML = 'application/xml; charset=utf-8';
