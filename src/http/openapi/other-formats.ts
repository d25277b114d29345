import type { RouteOptions } from 'fastify';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import type { DocumentedResponse } from './documented.ts';

/**
 * The routes with a suffix beside a route that has several formats, for the document alone. A suffix picks the format that `Accept`
 * picks otherwise; JSON is at the path itself.
 */
export const otherFormatsOf = (route: RouteOptions): RouteOptions[] => {
  const { formats = [], ...schema } = route.schema ?? {};
  const { operationId, summary, description } = schema;
  const responses = schema.response as Record<string, DocumentedResponse>;
  return formats
    .filter(({ mediaType }) => !JSON_MEDIA_TYPE.startsWith(`${mediaType};`))
    .map(({ mediaType, extension, schema: content }) => ({
      ...route,
      url: `${route.url}.${extension}`,
      schema: {
        ...schema,
        operationId: `${operationId}As${extension.charAt(0).toUpperCase()}${extension.slice(1)}`,
        summary: `${summary} as ${mediaType}`,
        description: `${description} (The path without the suffix gives this as well, with \`Accept: ${mediaType}\`.)`,
        response: { ...responses, 200: { ...responses[200], content: { [mediaType]: { schema: content } } } },
      },
    }));
};
