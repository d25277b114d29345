import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { imageSources } from '../../content/html/image-hosts.ts';
import { findEntry } from '../../entries/read/find.ts';
import { inLanguage } from '../../entries/read/in-language.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { PUBLIC_CACHE } from '../../http/representation.ts';
import type { Store } from '../../store/store.ts';
import { loadAssets } from './assets.ts';
import type { AssetName, Assets } from './build-assets.ts';
import { framePage } from './frame-page.ts';
import { FrameParams, FrameQuery } from './schema.ts';

export interface EmbedOptions {
  store: Store;
  publicUrl: string;
  defaultLocale: string;
  /** As `frame-ancestors` takes it (CSP 3, section 6.4.2). */
  ancestors: string;
}

/** Pages load it anew within the hour, and go on with what they have while the service is away. */
export const WIDGET_CACHE = 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800';

/** `/embed.js`, the widget; and `/embed/entries/{slug}`, an answer as a page for a frame. */
export const embedRoutes = async (
  app: App,
  { store, publicUrl, defaultLocale, ancestors }: EmbedOptions,
): Promise<void> => {
  let assets: Promise<Assets> | undefined;
  const sendAsset =
    (name: AssetName, cacheControl: string) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      assets ??= loadAssets();
      const body = (await assets)[name];
      const mediaType = `text/${name.endsWith('.js') ? 'javascript' : 'css'}; charset=utf-8`;
      return sendRepresentation({ body, mediaType, cacheControl, headers: ANY_PAGE }, request, reply);
    };
  const hidden = { schema: { hide: true, querystring: z.strictObject({}) } };
  // What loads it may add a query of its own, to get past a cache.
  app.get('/embed.js', { schema: { hide: true } }, sendAsset('embed.js', WIDGET_CACHE));
  app.get('/embed/frame.js', hidden, sendAsset('frame.js', PUBLIC_CACHE));
  app.get('/embed/frame.css', hidden, sendAsset('frame.css', PUBLIC_CACHE));

  app.get(
    '/embed/entries/:slug',
    { schema: { hide: true, params: FrameParams, querystring: FrameQuery } },
    async (request, reply) => {
      const { slug } = request.params;
      const { locale, theme } = request.query;
      const { entries, isById } = await findEntry(store, slug);
      const acceptLanguage = request.headers['accept-language'];
      const { entry, negotiated } = inLanguage(entries, { locale, acceptLanguage }, defaultLocale);
      const vary = negotiated ? ['Accept-Language'] : [];
      if (!isById && entry.slug !== slug) {
        const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
        reply.headers({ 'cache-control': PUBLIC_CACHE, ...(negotiated && { vary: 'Accept-Language' }) });
        return reply.redirect(encodeURIComponent(entry.slug) + search, 308);
      }
      return sendRepresentation(
        {
          body: await framePage(entry, { publicUrl, defaultLocale, theme }),
          mediaType: 'text/html; charset=utf-8',
          lastModified: entry.modifiedAt,
          language: entry.locale,
          vary,
          headers: { ...ANY_PAGE, ...frameHeaders(ancestors) },
        },
        request,
        reply,
      );
    },
  );
};

/** Lets pages load it that isolate themselves (`Cross-Origin-Embedder-Policy`). */
const ANY_PAGE = { 'cross-origin-resource-policy': 'cross-origin' };

/** It runs and loads its own script and style, shows pictures, and is for its frame alone, not for search engines. */
const frameHeaders = (ancestors: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${imageSources().join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
});
