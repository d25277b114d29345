import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';
import { AppError } from '../../core/errors.ts';
import { pickLanguage } from '../../core/languages.ts';
import { memoize } from './memoize.ts';

/** A request header that a response was chosen by, as `Vary` names it, and how: by few choices, however many values it has. */
export interface Negotiated {
  header: string;
  /** Throws where there is nothing to choose. */
  choose: (headers: IncomingHttpHeaders) => string;
}

/** A header alone says that every value of it can mean another answer. */
export type VaryOn = string | Negotiated;

/** Something that can be chosen by its media type or by a suffix of the path. */
export interface Offer {
  /** Without parameters: `text/markdown`. */
  mediaType: string;
  /** Without the dot. */
  extension: string;
}

/**
 * The offer that the caller wants (RFC 9110, section 12.5.1): the first one where the header is absent or empty.
 *
 * @throws AppError `not-acceptable` with the list of offers.
 */
export const chooseOffer = <T extends Offer>(accept: string | undefined, offers: readonly T[]): T => {
  const negotiator = new Negotiator({ headers: { accept: withoutParameters(accept || '*/*') } });
  const mediaType = negotiator.mediaType(offers.map((offer) => offer.mediaType));
  const chosen = offers.find((offer) => offer.mediaType === mediaType);
  if (chosen !== undefined) return chosen;
  throw notAcceptable(offers);
};

/** Whether the caller would rather have a page than a document for programs: a browser says so, curl does not. */
export const prefersHtml = (accept: string | undefined): boolean =>
  new Negotiator({ headers: { accept: withoutParameters(accept || '*/*') } }).mediaType([
    'application/problem+json',
    'application/json',
    'text/html',
  ]) === 'text/html';

const notAcceptable = (offers: readonly Offer[]): AppError =>
  new AppError(
    'not-acceptable',
    `On offer are ${offers.map(({ mediaType, extension }) => `${mediaType} (.${extension})`).join(', ')}.`,
    {
      members: { offers: offers.map(({ mediaType, extension }) => ({ mediaType, suffix: `.${extension}` })) },
    },
  );

/** A media type parameter other than the weight; its value can be quoted, with commas and semicolons. */
const PARAMETER = /;\s*(?!q\s*=)[^;,="\s]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?/gi;

/**
 * Parameters (`variant=GFM`, `charset=utf-8`) do not exclude what we have: they are taken off, because Negotiator would
 * take them for a demand.
 */
const withoutParameters = (accept: string): string => accept.replace(PARAMETER, '');

/** Accept, where it chooses among offers. */
export const byAccept = (offers: readonly Offer[]): Negotiated => {
  const choose = memoize((accept) => chooseOffer(accept, offers).extension);
  return { header: 'Accept', choose: ({ accept }) => choose(accept ?? '') };
};

/** Accept-Language, where it chooses among the languages that there are. */
export const byLanguage = (available: readonly string[], defaultLocale: string): Negotiated =>
  byLanguages([defaultLocale, ...available].join(' '));

const byLanguages = memoize((locales): Negotiated => {
  const [defaultLocale = '', ...available] = locales.split(' ');
  const choose = memoize(
    (acceptLanguage) => pickLanguage(available, { locale: undefined, acceptLanguage }, defaultLocale).locale,
  );
  return { header: 'Accept-Language', choose: (headers) => choose(headers['accept-language'] ?? '') };
});
