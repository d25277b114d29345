import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { maskSecrets } from '../../core/secrets/secrets.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { PAGE_MEDIA_TYPE, pageHeaders } from '../../http/input/page.ts';
import { byLanguage } from '../../http/negotiation/negotiation.ts';
import type { WriteProblemPage } from '../../http/problems/problem-page.ts';
import { PUBLIC_CACHE } from '../../http/representation.ts';
import type { Page } from './layout/page.ts';
import type { LoadPageContext } from './load-context.ts';
import type { RequestedLanguage } from './page-language.ts';
import { AssetParams, PagedQuery, PageParams, PageQuery, QuestionQuery } from './schema.ts';

/** Whatever has the address of a file never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

export type SendPage = (
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  cacheControl?: string,
) => FastifyReply;

/** @param headersOf headers of each page beside its own */
export const pageSender =
  (defaultLocale: string, headersOf: () => Record<string, string> = pageHeaders): SendPage =>
  ({ body, language: { locale, chosenAmong } }, request, reply, cacheControl = PUBLIC_CACHE) =>
    sendRepresentation(
      {
        ...{ body, mediaType: PAGE_MEDIA_TYPE, language: locale, cacheControl, headers: headersOf() },
        vary: chosenAmong.length > 0 ? [byLanguage(chosenAmong, defaultLocale)] : [],
      },
      request,
      reply,
    );

/** The help centre: pages for people, and the files that these load. */
export const pageRoutes = async (
  app: App,
  { load, defaultLocale }: { load: LoadPageContext; defaultLocale: string },
): Promise<void> => {
  const config = { isPage: true };

  const sendPage = pageSender(defaultLocale);

  app.get('/', { config, schema: { hide: true, querystring: PageQuery } }, async (request, reply) => {
    const { homePage } = await import('./home.ts');
    return sendPage(await homePage(asked(request), await load()), request, reply);
  });

  app.get(
    '/categories/:slug',
    { config, schema: { hide: true, params: PageParams, querystring: PagedQuery } },
    async (request, reply) => {
      const { categoryPage } = await import('./category.ts');
      const { slug } = request.params;
      const { cursor } = request.query;
      return sendPage(await categoryPage({ ...asked(request), slug, cursor }, await load()), request, reply);
    },
  );

  app.get(
    '/entries/:slug',
    { config, schema: { hide: true, params: PageParams, querystring: PageQuery } },
    async (request, reply) => {
      const { entryPage } = await import('./entry/entry.ts');
      const page = await entryPage({ ...asked(request), slug: request.params.slug }, await load());
      if ('location' in page) {
        const { location, chosenAmong } = page;
        reply.headers({
          'cache-control': RENAMED_CACHE,
          ...(chosenAmong.length > 0 && { vary: 'Accept-Language' }),
        });
        return reply.redirect(location, 308);
      }
      return sendPage(page, request, reply);
    },
  );

  app.get(
    '/search',
    { config: { ...config, isSearch: true }, schema: { hide: true, querystring: QuestionQuery } },
    async (request, reply) => {
      const { searchPage } = await import('./search.ts');
      const { q, cursor } = request.query;
      // A token in the question is not to come back, nor to be cached.
      const query = maskSecrets(q);
      const page = await searchPage(
        { ...asked(request), query, cursor, hadSecret: query !== q },
        await load(),
      );
      return sendPage(page, request, reply, query === q ? PUBLIC_CACHE : 'no-store');
    },
  );

  app.get('/assets/:name', { schema: { hide: true, params: AssetParams } }, async (request, reply) => {
    const { name } = request.params;
    const { assets } = await load();
    // A page that was cached before an update asks for the file of that time: the present one serves it well.
    const asset = Object.values(assets).find(({ pattern }) => pattern.test(name));
    if (asset === undefined) throw new AppError('not-found', 'There is no such file.');
    const { path, body, mediaType } = asset;
    const cacheControl = path === `/assets/${name}` ? IMMUTABLE : PUBLIC_CACHE;
    return sendRepresentation({ body, mediaType, cacheControl }, request, reply);
  });

  // What browsers ask for by themselves when they show JSON, a frame or a problem.
  app.get('/favicon.ico', { schema: { hide: true } }, async (request, reply) => {
    const { body, mediaType } = (await load()).assets['icon.svg'];
    return sendRepresentation({ body, mediaType, cacheControl: ICON_CACHE }, request, reply);
  });
};

const ICON_CACHE = 'public, max-age=86400';

/** Long enough to spare a second request, short enough that a slug can be given away again. */
const RENAMED_CACHE = 'public, max-age=3600';

type PageRequest = Pick<FastifyRequest, 'headers'> & { query: { locale?: string | undefined } };

const asked = ({ query: { locale }, headers }: PageRequest): RequestedLanguage => ({
  locale,
  acceptLanguage: headers['accept-language'],
});

/** The page for what goes wrong. */
export const problemPageWriter =
  (load: LoadPageContext): WriteProblemPage =>
  async ({ code, members }, { id }) => {
    const { problemPage } = await import('./problem.ts');
    const goneSince = typeof members?.goneSince === 'string' ? members.goneSince : undefined;
    const { body } = await problemPage({ code, requestId: id, goneSince }, await load());
    return body;
  };
