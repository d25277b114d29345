import { CHECKSUM_LENGTH } from '../../../core/text/base62-checksum.ts';
import { utf8Length } from '../../../core/text/bytes.ts';
import { looksLikeRecoveryKey } from '../../recovery-keys/recovery-key.ts';
import type { TokenWarning } from '../schema.ts';
import { isPaddedMacaroon } from './macaroon.ts';
import { MAS_RANDOM_LENGTH } from './mas-token.ts';
import { knownPrefixOf } from './prefixes.ts';

interface SimilarFormat extends TokenWarning {
  readonly matches: (token: string) => boolean;
}

const matching =
  (pattern: RegExp) =>
  (token: string): boolean =>
    pattern.test(token);

/** Only asked about strings without a known prefix: one that is known in lower case is thus in another case here. */
const hasUpperCasePrefix = (token: string): boolean => knownPrefixOf(token.toLowerCase()) !== undefined;

/** The shape of a MAS token under any prefix: what MAS reports as `UnknownPrefix`. */
const hasMasShape = (token: string): boolean => {
  const [prefix = '', random = '', checksum = '', ...more] = token.split('_');
  return (
    more.length === 0 &&
    utf8Length(prefix) === 3 &&
    utf8Length(random) === MAS_RANDOM_LENGTH &&
    utf8Length(checksum) === CHECKSUM_LENGTH
  );
};

/**
 * What a string without a known prefix looks like. Every rule that matches gives its warning. To add one: a line here and
 * its code in `schema.ts`. Patterns must be anchored and linear, because the input is anything at all.
 */
const SIMILAR_FORMATS: readonly SimilarFormat[] = [
  {
    code: 'upper-case-prefix',
    matches: hasUpperCasePrefix,
    message:
      'The prefix would be a known one in lower case. Prefixes are case-sensitive and the checksum covers them, so ' +
      'servers do not recognise this. Something changed the case on the way; the rest may have suffered as well.',
  },
  {
    code: 'unknown-prefix',
    matches: (token) => hasMasShape(token) && !hasUpperCasePrefix(token),
    message:
      'It has the shape of a token of the Matrix Authentication Service, under a prefix that the service does not have.',
  },
  {
    code: 'padded-macaroon',
    matches: isPaddedMacaroon,
    message:
      'It decodes to a macaroon, but is not written in unpadded url-safe base64, as Synapse writes them; the Matrix ' +
      'Authentication Service does not recognise it. Something re-encoded it on the way.',
  },
  {
    code: 'looks-like-delayed-event-id',
    matches: matching(/^syd_/),
    message:
      'syd_ is the id of a delayed event in Synapse. It is not a credential: it stands for one scheduled event.',
  },
  {
    code: 'looks-like-dendrite',
    matches: matching(/^[A-Za-z0-9_-]{43}$/),
    message:
      '43 url-safe base64 characters are the form of access tokens of Dendrite. Room ids (from room version 12 on) and ' +
      'event ids without their first character look the same.',
  },
  {
    code: 'looks-like-conduit',
    matches: matching(/^[A-Za-z0-9]{32}$/),
    message:
      '32 letters and digits are the form of access tokens of the Conduit family (conduwuit, tuwunel). Login tokens, device ' +
      'codes and authorization codes of the Matrix Authentication Service look the same.',
  },
  {
    code: 'looks-like-conduit',
    matches: matching(/^[A-Za-z0-9]{24}$/),
    message:
      '24 letters and digits are the form of access tokens of continuwuity since July 2026. About one in 68 has letters only.',
  },
  {
    code: 'looks-like-conduit',
    matches: matching(/^(?=[a-z0-9]{0,9}[A-Z])(?=[A-Za-z]{0,9}\d)[A-Za-z0-9]{10}$/),
    message:
      'Ten letters and digits were the form of access tokens of continuwuity before July 2026. Device ids look the same.',
  },
  {
    code: 'looks-like-application-service',
    matches: matching(/^[A-Za-z0-9]{64}$/),
    message:
      '64 letters and digits are the form in which bridges make their application service tokens (as_token, hs_token). ' +
      'Those are set in the registration file and do not expire: if it leaked, change it there and restart.',
  },
  {
    code: 'looks-like-openid-token',
    matches: matching(/^[A-Za-z]{24}$/),
    message:
      "24 letters are the form of Synapse's OpenID tokens too, which only prove who a user is to another service for a short " +
      'time. As nothing tells it from an access token of continuwuity, treat it as one.',
  },
  {
    code: 'looks-like-jwt',
    matches: matching(/^eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/),
    message:
      'Three base64 parts joined by dots, the first beginning with eyJ, are a JSON Web Token, such as identity providers and ' +
      'LiveKit (lk-jwt-service, for calls) have. Homeservers do not use it as an access token.',
  },
  {
    code: 'looks-like-recovery-key',
    matches: looksLikeRecoveryKey,
    message:
      'This looks like a recovery key (security key) of a user, which decrypts their message history. Never share it; ' +
      'whoever it belongs to should reset it when anybody else has seen it.',
  },
  {
    code: 'looks-like-lectern-key',
    matches: matching(/^lct_/),
    message:
      'lct_ begins an API key of this kind of knowledge base, not a Matrix token. If it leaked, have it revoked.',
  },
  {
    code: 'looks-like-client-id',
    matches: matching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
    message:
      'This is a ULID, such as the id of an OAuth client of the Matrix Authentication Service. It is a name and no secret.',
  },
  {
    code: 'looks-like-matrix-identifier',
    matches: matching(/^mxc:\/\/[A-Za-z0-9.:[\]-]+\/[\w-]+$/),
    message: 'This names a file on a media server (mxc://), which is no secret and no token.',
  },
  {
    code: 'looks-like-matrix-identifier',
    matches: matching(/^(?:[@#!$][^\s:]*:[A-Za-z0-9.:[\]-]+|[!$][A-Za-z0-9_-]{43})$/),
    message:
      'This looks like a Matrix identifier (of a user, a room, an alias or an event), which is no secret and no token.',
  },
];

const NO_TOKENS: ReadonlySet<TokenWarning['code']> = new Set([
  'looks-like-delayed-event-id',
  'looks-like-client-id',
  'looks-like-matrix-identifier',
]);

/** Whether a warning says that the string is certainly no token. */
export const isNoToken = ({ code }: TokenWarning): boolean => NO_TOKENS.has(code);

/** Warnings for a string whose family is unknown. */
export const similarFormatWarnings = (token: string): TokenWarning[] =>
  SIMILAR_FORMATS.filter(({ matches }) => matches(token)).map(({ code, message }) => ({ code, message }));
