import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { pickLanguage } from '../../core/languages.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import { requireRole } from '../../http/clients/authentication.ts';
import type { App } from '../../http/fastify.ts';
import { nextLink } from '../../http/input/query.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { lastChange } from '../../store/last-change.ts';
import { prepareAnswers } from '../render-answer.ts';
import { EntryList, EntryListQuery, shapeOf } from '../schema.ts';
import { ROLE_TO_SEE } from '../visibility.ts';
import { listEntries } from './list.ts';
import {
  askedLanguage,
  documentFormats,
  type EntryReadOptions,
  fragmentHeaders,
  pickFormat,
  REPRESENTATION,
  varyOn,
} from './route-format.ts';

/** `GET /v1/entries` in every format. */
export const listRoute = async (
  app: App,
  { store, publicUrl, defaultLocale, bylineFor }: EntryReadOptions,
): Promise<void> => {
  const sendList = async (
    request: FastifyRequest,
    reply: FastifyReply,
    query: EntryListQuery,
    suffix: string | undefined,
  ): Promise<FastifyReply> => {
    const { format, negotiated } = pickFormat(suffix, request);
    const path = suffix === undefined ? '/v1/entries' : `/v1/entries.${suffix}`;
    const role = ROLE_TO_SEE[query.status];
    if (role !== undefined) requireRole(request.caller, role);
    const available = await store.entries.locales(query.status);
    // A language that nothing is written in is an empty list, not an error.
    const language = pickLanguage(available, askedLanguage(query, request), defaultLocale);
    const { locale } = language;
    const listing = await listEntries(store, query, locale);
    const { next } = listing.page;
    const shape = shapeOf(query, bylineFor(request.caller));
    await prepareAnswers(listing.entries, format.rendering(shape), publicUrl);
    return sendRepresentation(
      {
        body: await format.renderList(listing, { publicUrl, defaultLocale, shape }),
        mediaType: format.contentType,
        lastModified: lastChange(await store.state(), query.status === 'published'),
        language: locale,
        vary: varyOn({ accept: negotiated, languages: language.negotiated ? available : [] }, defaultLocale),
        headers: {
          ...fragmentHeaders(format),
          ...(next === null ? {} : { link: nextLink(path, request.url, { cursor: next }) }),
        },
      },
      request,
      reply,
    );
  };

  app.get(
    '/v1/entries',
    {
      schema: {
        operationId: 'listEntries',
        summary: 'List entries',
        description:
          'Entries in one language, in reading order, page by page; published ones by default. JSON has no answers unless `include=answer`; the other formats have the entries whole. `Accept` or a suffix (`/v1/entries.md`) picks the format.',
        tags: ['Entries'],
        querystring: EntryListQuery,
        problems: ['invalid-cursor', 'not-acceptable', 'key-required', 'role-required'],
        formats: documentFormats(EntryList),
        response: {
          200: cacheable('A page of entries.', { 'application/json': EntryList }, [
            ...REPRESENTATION,
            'Link',
          ]),
        },
      },
    },
    (request, reply) => sendList(request, reply, request.query, undefined),
  );

  app.get(
    '/v1/entries.:suffix',
    { schema: { hide: true, querystring: EntryListQuery, params: z.strictObject({ suffix: z.string() }) } },
    (request, reply) => sendList(request, reply, request.query, request.params.suffix),
  );
};
