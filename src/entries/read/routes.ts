import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { imageSources } from '../../content/html/image-hosts.ts';
import { AppError } from '../../core/errors.ts';
import { pickLanguage } from '../../core/languages.ts';
import { nextTurn } from '../../core/next-turn.ts';
import { entityTag, PRIVATE_CACHE, sendRepresentation } from '../../http/cache/representation.ts';
import { requireRole } from '../../http/clients/authentication.ts';
import type { App } from '../../http/fastify.ts';
import { nextLink } from '../../http/input/query.ts';
import { byAccept, byLanguage, type Negotiated } from '../../http/negotiation/negotiation.ts';
import { cacheable, documentHeaders } from '../../http/openapi/documented.ts';
import { lastChange } from '../../store/last-change.ts';
import type { StoredEntry } from '../../store/queries/entries.ts';
import type { Store } from '../../store/store.ts';
import type { BylineFor } from '../byline.ts';
import type { EntryFormat, FormatContext, Shape } from '../formats/format.ts';
import { ENTRY_FORMATS } from '../formats/index.ts';
import { entryPath } from '../links.ts';
import { prepareAnswers } from '../render-answer.ts';
import {
  Entry,
  EntryFields,
  EntryList,
  EntryListQuery,
  EntryParams,
  EntryQuery,
  shapeOf,
} from '../schema.ts';
import type { PublicHistory } from '../viewer.ts';
import { ROLE_TO_SEE, visibleStatuses } from '../visibility.ts';
import { findEntry } from './find.ts';
import { inLanguage } from './in-language.ts';
import { listEntries } from './list.ts';

export interface EntryRoutesOptions {
  store: Store;
  publicUrl: string;
  defaultLocale: string;
  bylineFor: BylineFor;
  publicHistory: PublicHistory;
}

/** `GET /v1/entries` and `GET /v1/entries/{slug}`, each in every format. */
export const entryRoutes = async (
  app: App,
  { store, publicUrl, defaultLocale, bylineFor, publicHistory }: EntryRoutesOptions,
): Promise<void> => {
  const contextOf = (shape: Shape): FormatContext => ({ publicUrl, defaultLocale, shape });

  /** @param languages that Accept-Language chose from; none where it had no say */
  const varyOn = ({ accept, languages }: { accept: boolean; languages: readonly string[] }): Negotiated[] => [
    ...(accept ? [BY_ACCEPT] : []),
    ...(languages.length > 0 ? [byLanguage(languages, defaultLocale)] : []),
  ];

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
    await prepareAnswers(listing.entries, format.rendering(shape));
    return sendRepresentation(
      {
        body: format.renderList(listing, contextOf(shape)),
        mediaType: format.contentType,
        lastModified: lastChange(await store.state(), query.status === 'published'),
        language: locale,
        vary: varyOn({ accept: negotiated, languages: language.negotiated ? available : [] }),
        headers: {
          ...fragmentHeaders(format),
          ...(next === null ? {} : { link: nextLink(path, request.url, { cursor: next }) }),
        },
      },
      request,
      reply,
    );
  };

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
    await prepareAnswers([entry], format.rendering(shape));
    const body = format.renderEntry(entry, contextOf(shape));
    const etag = entityTag(body, entry.revision);
    // Sent behind what others who came in together are rendered, in one go.
    await nextTurn();
    return sendRepresentation(
      {
        body,
        mediaType: format.contentType,
        etag,
        lastModified: entry.modifiedAt,
        language: entry.locale,
        vary: varyOn({ accept: negotiated, languages }),
        headers: { ...fragmentHeaders(format), ...headers },
      },
      request,
      reply,
    );
  };

  /** Loaded when somebody asks for the past. */
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
    '/v1/entries',
    {
      schema: {
        operationId: 'listEntries',
        summary: 'List entries',
        description:
          'Entries in one language, in reading order, page by page; those that are published unless asked otherwise. JSON leaves the answers out unless asked; the other formats are the entries whole. A suffix (`/v1/entries.md`) picks a format as well.',
        tags: ['Entries'],
        querystring: EntryListQuery,
        problems: ['invalid-cursor', 'not-acceptable', 'key-required', 'role-required'],
        response: {
          200: cacheable('A page of entries.', contentOf(EntryList), [...REPRESENTATION, 'Link']),
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
        response: {
          200: cacheable('The entry.', contentOf(z.union([Entry, EntryFields])), [
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

/** Headers that depend on the format and the language, beside the validators. */
const REPRESENTATION = [
  ...['Last-Modified', 'Vary', 'Content-Language'],
  ...['Content-Security-Policy', 'Referrer-Policy'],
] as const;

/** Long enough to spare a second request, short enough that a slug can be given away again. */
const RENAMED_CACHE = 'public, max-age=3600';

const BY_ACCEPT = byAccept(ENTRY_FORMATS);

interface PickedFormat {
  format: EntryFormat;
  /** Whether Accept had a say. */
  negotiated: boolean;
}

const pickFormat = (suffix: string | undefined, request: FastifyRequest): PickedFormat => {
  const chosen = suffix ?? BY_ACCEPT.choose(request.headers);
  const format = ENTRY_FORMATS.find(({ extension }) => extension === chosen);
  if (format !== undefined) return { format, negotiated: suffix === undefined };
  const suffixes = ENTRY_FORMATS.map(({ extension }) => `.${extension}`).join(', ');
  throw new AppError('not-found', `There is no such format; the suffixes are ${suffixes}.`);
};

/** Slugs have no dot. */
const splitSuffix = (name: string): { name: string; suffix: string | undefined } => {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? { name, suffix: undefined } : { name: name.slice(0, dot), suffix: name.slice(dot + 1) };
};

const askedLanguage = ({ locale }: { locale?: string | undefined }, request: FastifyRequest) => ({
  locale,
  acceptLanguage: request.headers['accept-language'],
});

/** A fragment opened by itself in a browser runs and loads nothing but pictures. */
const fragmentHeaders = ({ mediaType }: EntryFormat): Record<string, string> =>
  mediaType === 'text/html'
    ? {
        'content-security-policy': `default-src 'none'; img-src ${imageSources().join(' ')}; sandbox; frame-ancestors *`,
        'referrer-policy': 'no-referrer',
      }
    : {};

/** The media types of an answer, for the document: JSON by its schema, the others as text. */
const contentOf = (schema: z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(
    ENTRY_FORMATS.map(({ mediaType }) => [
      mediaType,
      mediaType === 'application/json' ? schema : (TEXTS[mediaType] ?? z.string()),
    ]),
  );

const TEXTS: Record<string, z.ZodType> = {
  'application/ld+json': z.looseObject({ '@context': z.string(), '@type': z.string() }),
};
