import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { imageSources } from '../../content/html/image-hosts.ts';
import { AppError } from '../../core/errors.ts';
import type { DocumentedFormat } from '../../http/fastify.ts';
import { byAccept, byLanguage, type Negotiated } from '../../http/negotiation/negotiation.ts';
import type { Store } from '../../store/store.ts';
import type { BylineFor } from '../byline.ts';
import type { EntryFormat } from '../formats/format.ts';
import { ENTRY_FORMATS } from '../formats/index.ts';

export interface EntryReadOptions {
  store: Store;
  publicUrl: string;
  defaultLocale: string;
  bylineFor: BylineFor;
}

/** Headers that depend on the format and the language, beside the validators. */
export const REPRESENTATION = [
  ...['Last-Modified', 'Vary', 'Content-Language'],
  ...['Content-Security-Policy', 'Referrer-Policy'],
] as const;

const BY_ACCEPT = byAccept(ENTRY_FORMATS);

export interface PickedFormat {
  format: EntryFormat;
  /** Whether it was chosen by `Accept`. */
  negotiated: boolean;
}

export const pickFormat = (suffix: string | undefined, request: FastifyRequest): PickedFormat => {
  const chosen = suffix ?? BY_ACCEPT.choose(request.headers);
  const format = ENTRY_FORMATS.find(({ extension }) => extension === chosen);
  if (format !== undefined) return { format, negotiated: suffix === undefined };
  const suffixes = ENTRY_FORMATS.map(({ extension }) => `.${extension}`).join(', ');
  throw new AppError('not-found', `There is no such format; the suffixes are ${suffixes}.`);
};

export const askedLanguage = ({ locale }: { locale?: string | undefined }, request: FastifyRequest) => ({
  locale,
  acceptLanguage: request.headers['accept-language'],
});

/** A fragment opened by itself in a browser runs and loads nothing but pictures. */
export const fragmentHeaders = ({ mediaType }: EntryFormat): Record<string, string> =>
  mediaType === 'text/html'
    ? {
        'content-security-policy': `default-src 'none'; img-src ${imageSources().join(' ')}; sandbox; frame-ancestors *`,
        'referrer-policy': 'no-referrer',
      }
    : {};

const SCHEMAS: Record<string, z.ZodType> = {
  'application/ld+json': z.looseObject({ '@context': z.string(), '@type': z.string() }),
};

/** The formats for the document: JSON by its schema, the others as text unless they have one. */
export const documentFormats = (json: z.ZodType): DocumentedFormat[] =>
  ENTRY_FORMATS.map(({ mediaType, extension }) => ({
    mediaType,
    extension,
    schema: mediaType === 'application/json' ? json : (SCHEMAS[mediaType] ?? z.string()),
  }));

/**
 * The request headers that a response was chosen by.
 *
 * @param languages that `Accept-Language` chose from; none where it did not
 */
export const varyOn = (
  { accept, languages }: { accept: boolean; languages: readonly string[] },
  defaultLocale: string,
): Negotiated[] => [
  ...(accept ? [BY_ACCEPT] : []),
  ...(languages.length > 0 ? [byLanguage(languages, defaultLocale)] : []),
];
