import { queryString } from './query-string.ts';
import { readJson, send, type Tagged } from './requests.ts';
import type { CallOptions, RequestParts, Transport } from './transport.ts';

export interface WriteOptions extends CallOptions {
  /** The `etag` of what is changed, or `*` for whatever there is. */
  ifMatch?: string | undefined;
  /** Nothing of that name may be there yet. */
  isNew?: boolean | undefined;
  /** A name of this request: sent again under the same name within a day, it is answered as the first time. */
  idempotencyKey?: string | undefined;
  /** Language of the entry, where it has several. */
  locale?: string | undefined;
}

/** Sends a change; what it takes back are the parts of an answer without a body. */
export const write = async (
  lectern: Transport,
  method: NonNullable<RequestParts['method']>,
  path: string,
  body?: object,
  { ifMatch, isNew, idempotencyKey, locale, ...options }: WriteOptions = {},
): Promise<Response> => {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (ifMatch !== undefined) headers['if-match'] = ifMatch;
  if (isNew) headers['if-none-match'] = '*';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  const parts: RequestParts = { method, headers };
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
    parts.body = JSON.stringify(body);
  }
  return send(lectern, path + queryString({ locale }), parts, options);
};

/** The same, with the value that it is answered with. */
export const writeJson = async <T>(...sent: Parameters<typeof write>): Promise<Tagged<T>> =>
  readJson(await write(...sent));
