import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { pickLanguage } from '../../core/languages.ts';
import { VERSION } from '../../core/version.ts';
import { type Streamed, sendStream } from '../../http/cache/stream.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { entityTag } from '../../http/representation.ts';
import type { Store } from '../../store/store.ts';
import { writeLlms, writeLlmsFull } from './llms.ts';
import { LocaleQuery, NoQuery, SitemapParams, Text, Xml } from './schema.ts';
import type { SiteContext } from './site.ts';
import { MAX_URLS, writeSitemap, writeSitemapPart } from './sitemap.ts';

export interface ContentRoutesOptions extends SiteContext {
  store: Store;
  /** Most URLs in one file of the site map. */
  maxUrls?: number;
}

const TEXTS = [
  {
    path: '/llms.txt',
    operationId: 'getLlms',
    summary: 'What there is to read, for language models',
    write: writeLlms,
  },
  {
    path: '/llms-full.txt',
    operationId: 'getLlmsFull',
    summary: 'Every answer in one file, for language models',
    write: writeLlmsFull,
  },
];

/** What there is to read, for machines, streamed: the site map and `/llms.txt`. */
export const contentRoutes = async (
  app: App,
  { store, maxUrls = MAX_URLS, ...context }: ContentRoutesOptions,
): Promise<void> => {
  const tags = ['Discovery'];

  /** Of everything that such a file is written from: the content, this version, the settings. */
  const send = async (
    name: string,
    streamed: Omit<Streamed, 'etag' | 'lastModified'>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const { publicVersion, publicAt, history } = await store.state();
    const etag = entityTag(JSON.stringify([name, VERSION, history, publicVersion, context]));
    return sendStream({ ...streamed, etag, lastModified: publicAt }, request, reply);
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
      send('sitemap', { write: () => writeSitemap(store, context, maxUrls), mediaType: XML }, request, reply),
  );

  app.get(
    '/sitemap-:part.xml',
    {
      schema: {
        operationId: 'getSitemapPart',
        summary: 'A part of the pages, for search engines',
        tags,
        params: SitemapParams,
        querystring: NoQuery,
        problems: ['not-found'],
        response: { 200: cacheable('The part.', { 'application/xml': Xml }) },
      },
    },
    async (request, reply) => {
      const { part } = request.params;
      const urls = await writeSitemapPart(store, part, context, maxUrls);
      if (urls === undefined) throw new AppError('not-found', 'The site map has no such part.');
      return send(`sitemap ${part}`, { write: () => urls, mediaType: XML }, request, reply);
    },
  );

  for (const { path, operationId, summary, write } of TEXTS) {
    app.get(
      path,
      {
        schema: {
          operationId,
          summary,
          description: 'In Markdown, in one language, in reading order.',
          tags,
          querystring: LocaleQuery,
          response: {
            200: cacheable('The text.', { 'text/plain': Text }, [
              'Last-Modified',
              'Vary',
              'Content-Language',
            ]),
          },
        },
      },
      async (request, reply) => {
        const asked = { locale: request.query.locale, acceptLanguage: request.headers['accept-language'] };
        const available = await store.entries.locales();
        const { locale, negotiated } = pickLanguage(available, asked, context.defaultLocale);
        return send(
          `${path} ${locale}`,
          {
            write: () => write(store, locale, context),
            mediaType: 'text/plain; charset=utf-8',
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

const XML = 'application/xml; charset=utf-8';
