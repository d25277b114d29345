import * as z from 'zod';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { ENTRIES } from '../entries.ts';
import { findEntryLink } from '../find-entry-link.ts';
import type { UtilityOptions } from '../utility.ts';
import { TOKEN_PREFIXES } from './formats/prefixes.ts';
import { TokenPrefixList } from './schema.ts';

/** `GET /v1/matrix/tokens/prefixes`. */
export const prefixRoutes = async (app: App, options: UtilityOptions): Promise<void> => {
  app.get(
    '/v1/matrix/tokens/prefixes',
    {
      schema: {
        operationId: 'listTokenPrefixes',
        summary: 'List the prefixes of Matrix tokens',
        description: 'Every prefix that `POST /v1/matrix/tokens/classify` knows, with what it stands for.',
        tags: ['Matrix'],
        querystring: z.strictObject({}),
        response: { 200: cacheable('The prefixes.', { 'application/json': TokenPrefixList }) },
      },
    },
    async (request, reply) => {
      const entry = await findEntryLink(options.store, ENTRIES.tokens, options.defaultLocale);
      const body = JSON.stringify({ items: TOKEN_PREFIXES, ...(entry && { entry }) });
      return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE }, request, reply);
    },
  );
};
