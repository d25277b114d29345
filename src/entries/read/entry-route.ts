import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { nextTurn } from '../../core/scheduling/next-turn.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import { requireRole } from '../../http/clients/authentication.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable, documentHeaders } from '../../http/openapi/documented.ts';
import { entityTag, PRIVATE_CACHE } from '../../http/representation.ts';
import type { StoredEntry } from '../../store/rows.ts';
import { entryPath } from '../links.ts';
import { prepareAnswers } from '../render-answer.ts';
import { Entry, EntryFields, EntryParams, EntryQuery } from '../schema.ts';
import type { PublicHistory } from '../viewer.ts';
import { visibleStatuses } from '../visibility.ts';
import { findEntry } from './find.ts';
import { inLanguage } from './in-language.ts';
import {
  askedLanguage,
  documentFormats,
  type EntryReadOptions,
  fragmentHeaders,
  type PickedFormat,
  pickFormat,
  REPRESENTATION,
  varyOn,
} from './route-format.ts';

/** `GET /v1/entries/{slug}` in every format. */
export const entryRoute = async (
  app: App,
  {
    store,
    publicUrl,
    defaultLocale,
    bylineFor,
    publicHistory,
  }: EntryReadOptions & { publicHistory: PublicHistory },
): Promise<void> => {
  const sendEntry = async (
    request: FastifyRequest,
    reply: FastifyReply,
    entry: StoredEntry,
    query: EntryQuery,
    { format, negotiated, headers }: PickedFormat & { headers: Record<string, string> },
    languages: readonly string[],
  ): Promise<FastifyReply> => {
    const { format: answer, fields } = query;
    const shape = { answer, fields, byline: bylineFor(request.caller) };
    await prepareAnswers([entry], format.rendering(shape), publicUrl);
    const body = format.renderEntry(entry, { publicUrl, defaultLocale, shape });
    const etag = entityTag(body, entry.revision);
    // Sent after the entries of requests that came in at the same time are rendered, in one go.
    await nextTurn();
    return sendRepresentation(
      {
        body,
        mediaType: format.contentType,
        etag,
        lastModified: entry.modifiedAt,
        language: entry.locale,
        vary: varyOn({ accept: negotiated, languages }, defaultLocale),
        headers: { ...fragmentHeaders(format), ...headers },
      },
      request,
      reply,
    );
  };

  /** Loaded for the first request that has `at`. */
  const entryAt = async (
    entry: StoredEntry,
    at: number,
    { caller }: FastifyRequest,
  ): Promise<StoredEntry> => {
    const { viewerOf } = await import('../viewer.ts');
    const asOf = await import('./as-of.ts');
    return asOf.entryAt(store, entry, at, await viewerOf(store, entry, caller));
  };

  app.get(
    '/v1/entries/:slug',
    {
      schema: {
        operationId: 'getEntry',
        summary: 'Read one entry',
        description:
          'By slug or by id, in the format that `Accept` or a suffix asks for and in the best language there is. A slug that the entry had before is answered with 308 to its present one. A draft is there for those with a key (reader), what was taken down for those who can bring it back (editor).',
        tags: ['Entries'],
        params: EntryParams,
        querystring: EntryQuery,
        problems: ['key-required', 'not-found', 'gone', 'not-acceptable'],
        formats: documentFormats(z.union([Entry, EntryFields])),
        response: {
          200: cacheable('The entry.', { 'application/json': z.union([Entry, EntryFields]) }, [
            ...REPRESENTATION,
            'Content-Location',
          ]),
          308: {
            description: 'The entry has another slug now; `Location` has it.',
            headers: documentHeaders(['Location', 'Cache-Control', 'Vary']),
          },
        },
      },
    },
    async (request, reply) => {
      const { name, suffix } = splitSuffix(request.params.slug);
      const { at } = request.query;
      if (at !== undefined && publicHistory === 'none') requireRole(request.caller, 'reader');
      const { entries, isById } = await findEntry(store, name, visibleStatuses(request.caller));
      const asked = askedLanguage(request.query, request);
      const { entry, negotiated } = inLanguage(entries, asked, defaultLocale);
      if (!isById && entry.slug !== name) {
        const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
        const path = entryPath({ slug: entry.slug, locale: defaultLocale }, defaultLocale, suffix);
        const cacheControl = request.caller === undefined ? RENAMED_CACHE : PRIVATE_CACHE;
        if (negotiated) reply.header('vary', 'Accept-Language');
        return reply.header('cache-control', cacheControl).redirect(path + search, 308);
      }
      const picked = pickFormat(suffix, request);
      const shown = at === undefined ? entry : await entryAt(entry, at, request);
      // An id is not where an entry is at home.
      const headers: Record<string, string> = isById
        ? { 'content-location': entryPath(entry, defaultLocale, suffix) }
        : {};
      const languages = negotiated ? entries.map(({ locale }) => locale) : [];
      return sendEntry(request, reply, shown, request.query, { ...picked, headers }, languages);
    },
  );
};

/** Long enough to spare a second request, short enough that a slug can be given away again. */
const RENAMED_CACHE = 'public, max-age=3600';

/** Slugs have no dot. */
const splitSuffix = (name: string): { name: string; suffix: string | undefined } => {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? { name, suffix: undefined } : { name: name.slice(0, dot), suffix: name.slice(dot + 1) };
};
