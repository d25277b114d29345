import type { TokenPrefixList } from './api-types.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';

/** `GET /v1/matrix/tokens/prefixes`: what tokens begin with. */
export const listTokenPrefixes =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<TokenPrefixList> =>
    getJson(lectern, '/v1/matrix/tokens/prefixes', {}, options);
