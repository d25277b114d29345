import type {
  LocalpartRequest,
  LocalpartValidation,
  TokenClassification,
  TokenPrefixList,
  TokenRequest,
  Tombstone,
  TombstoneRequest,
} from './api-types.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { writeJson } from './http/writing.ts';

/** `POST /v1/matrix/tokens/classify`: what a token is. It is sent in the body, and never stored. */
export const classifyToken =
  (lectern: Transport) =>
  (request: TokenRequest, options?: CallOptions): Promise<TokenClassification> =>
    writeJson(lectern, 'POST', '/v1/matrix/tokens/classify', request, options);

/** `GET /v1/matrix/tokens/prefixes`: what tokens begin with. */
export const listTokenPrefixes =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<TokenPrefixList> =>
    getJson(lectern, '/v1/matrix/tokens/prefixes', {}, options);

/** `POST /v1/matrix/localparts/validate`: whether a username will be accepted, and by whom. */
export const validateLocalpart =
  (lectern: Transport) =>
  (request: LocalpartRequest, options?: CallOptions): Promise<LocalpartValidation> =>
    writeJson(lectern, 'POST', '/v1/matrix/localparts/validate', request, options);

/** `POST /v1/matrix/tombstones/build`: the event that closes a room and leads to another. */
export const buildTombstone =
  (lectern: Transport) =>
  (request: TombstoneRequest, options?: CallOptions): Promise<Tombstone> =>
    writeJson(lectern, 'POST', '/v1/matrix/tombstones/build', request, options);
