import type { FastifyRequest } from 'fastify';
import { pickLanguage } from '../core/languages.ts';
import { JSON_MEDIA_TYPE } from '../core/media-type.ts';
import { maskSecrets } from '../core/secrets/secrets.ts';
import type { BylineFor } from '../entries/byline.ts';
import { unknownCategory } from '../entries/read/unknown-category.ts';
import { shapeOf } from '../entries/schema.ts';
import { ROLE_TO_SEE } from '../entries/visibility.ts';
import { sendRepresentation } from '../http/cache/send.ts';
import { requireRole } from '../http/clients/authentication.ts';
import type { App } from '../http/fastify.ts';
import { nextLink } from '../http/input/query.ts';
import { byLanguage } from '../http/negotiation/negotiation.ts';
import { cacheable } from '../http/openapi/documented.ts';
import type { Representation } from '../http/representation.ts';
import { lastChange } from '../store/last-change.ts';
import type { Store } from '../store/store.ts';
import type { EntryFinder } from './find-entries.ts';
import { SearchQuery, SearchResults, Suggestions, SuggestionsQuery } from './schema.ts';

export interface SearchRoutesOptions {
  store: Store;
  finder: EntryFinder;
  defaultLocale: string;
  bylineFor: BylineFor;
}

/** `GET /v1/search` and `GET /v1/suggestions`. */
export const searchRoutes = async (
  app: App,
  { store, finder, defaultLocale, bylineFor }: SearchRoutesOptions,
): Promise<void> => {
  /** What was asked and in which language; a token in the question is not to come back, nor to be kept by a cache. */
  const readQuestion = async (request: FastifyRequest, { q, locale: asked, status }: Question) => {
    const acceptLanguage = request.headers['accept-language'];
    const available = await store.entries.locales(status);
    const { locale, negotiated } = pickLanguage(available, { locale: asked, acceptLanguage }, defaultLocale);
    const text = maskSecrets(q);
    const representation: Omit<Representation, 'body'> = {
      mediaType: JSON_MEDIA_TYPE,
      lastModified: lastChange(await store.state(), status !== 'draft'),
      language: locale,
      vary: negotiated ? [byLanguage(available, defaultLocale)] : [],
      ...(text === q ? {} : { cacheControl: 'no-store' }),
    };
    return { text, locale, representation };
  };

  app.get(
    '/v1/search',
    {
      config: { isSearch: true },
      schema: {
        operationId: 'search',
        summary: 'Search',
        description:
          'Entries that answer a question, the best first, in one language. Typing errors are forgiven and told (`match`, `didYouMean`); where nothing matches the nearest questions are offered (`nearest`).',
        tags: ['Search'],
        querystring: SearchQuery,
        problems: ['invalid-cursor', 'key-required', 'role-required'],
        response: {
          200: cacheable('What was found.', { 'application/json': SearchResults }, [...HEADERS, 'Link']),
        },
      },
    },
    async (request, reply) => {
      const { q, status, locale: asked, category, tag: tags, explain, limit, cursor } = request.query;
      const role = ROLE_TO_SEE[status];
      if (role !== undefined) requireRole(request.caller, role);
      const all = status !== 'published';
      if (category !== undefined && (await store.categories.idOf(category, { all })) === undefined) {
        throw unknownCategory();
      }
      const { text, locale, representation } = await readQuestion(request, { q, locale: asked, status });
      const shape = shapeOf(request.query, bylineFor(request.caller));
      const results = await finder.search({
        ...{ text, locale, status, category, tags, shape, explain, limit, cursor },
      });
      const { next } = results.page;
      const link =
        next === null ? {} : { link: nextLink('/v1/search', request.url, { q: text, cursor: next }) };
      return sendRepresentation(
        { ...representation, body: JSON.stringify(results), headers: link },
        request,
        reply,
      );
    },
  );

  app.get(
    '/v1/suggestions',
    {
      schema: {
        operationId: 'suggest',
        summary: 'Suggest questions while someone types',
        description:
          'Questions that begin with what is typed, then those that have its words, the last one perhaps unfinished, then those that are near.',
        tags: ['Search'],
        querystring: SuggestionsQuery,
        response: {
          200: cacheable('At most 10 questions.', { 'application/json': Suggestions }, HEADERS),
        },
      },
    },
    async (request, reply) => {
      const { text, locale, representation } = await readQuestion(request, request.query);
      const suggestions = await finder.suggest({ text, locale, limit: request.query.limit });
      return sendRepresentation({ ...representation, body: JSON.stringify(suggestions) }, request, reply);
    },
  );
};

type Question = Pick<SearchQuery, 'q' | 'locale'> & Partial<Pick<SearchQuery, 'status'>>;

const HEADERS = ['Last-Modified', 'Vary', 'Content-Language'] as const;
