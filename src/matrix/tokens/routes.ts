import * as z from 'zod';
import { cacheable } from '../../http/documented.ts';
import type { App } from '../../http/fastify.ts';
import { sendRepresentation } from '../../http/representation.ts';
import { JSON_MEDIA_TYPE } from '../../media-type.ts';
import { findEntryLink } from '../find-entry-link.ts';
import { type UtilityOptions, utilityRoute } from '../utility-route.ts';
import { classifyToken } from './classify.ts';
import { TOKEN_PREFIXES } from './prefixes.ts';
import { TOKENS_ENTRY_SLUG, TokenClassification, TokenPrefixList, TokenRequest } from './schema.ts';

/** `POST /v1/matrix/tokens/classify` and `GET /v1/matrix/tokens/prefixes`. */
export const tokenRoutes = async (app: App, options: UtilityOptions): Promise<void> => {
  utilityRoute(app, options, {
    path: '/v1/matrix/tokens/classify',
    operationId: 'classifyToken',
    summary: 'Tell what a Matrix token is',
    description:
      'By its format alone: nothing is looked up. The token travels in the body only; it is never logged, stored or echoed.',
    request: TokenRequest,
    response: TokenClassification,
    entrySlug: TOKENS_ENTRY_SLUG,
    run: classifyToken,
  });

  app.get(
    '/v1/matrix/tokens/prefixes',
    {
      schema: {
        operationId: 'listTokenPrefixes',
        summary: 'List the prefixes of Matrix tokens',
        tags: ['Matrix'],
        querystring: z.strictObject({}),
        response: { 200: cacheable('The prefixes.', { 'application/json': TokenPrefixList }) },
      },
    },
    async (request, reply) => {
      const entry = await findEntryLink(options.store, TOKENS_ENTRY_SLUG, options.defaultLocale);
      const body = JSON.stringify({ items: TOKEN_PREFIXES, ...(entry && { entry }) });
      return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE }, request, reply);
    },
  );
};
