import { errorOf, isJson } from './lectern-error.ts';
import { queryString } from './query-string.ts';
import type { CallOptions, RequestParts, Transport } from './transport.ts';

/*
 * The ways to ask. Each throws a `LecternError` when the answer is no success, and what `fetch` throws when there is none.
 */

const ACCEPT_JSON = { accept: 'application/json' };

/** The answer itself, which the caller reads. */
export const send = async (
  lectern: Transport,
  path: string,
  parts: RequestParts = {},
  options?: CallOptions,
): Promise<Response> => {
  const response = await lectern(path, parts, options);
  if (!response.ok) throw await errorOf(response);
  return response;
};

export const getJson = async <T>(
  lectern: Transport,
  path: string,
  query: object = {},
  options?: CallOptions,
): Promise<Tagged<T>> =>
  readJson(await send(lectern, path + queryString(query), { headers: ACCEPT_JSON }, options));

export const getText = async (
  lectern: Transport,
  path: string,
  query: object = {},
  options?: CallOptions,
): Promise<string> => (await send(lectern, path + queryString(query), {}, options)).text();

/**
 * A value with its entity tag, which `ifMatch` takes: a change is then refused when another editor was quicker. A property, so
 * that it is still there in a copy.
 */
export type Tagged<T> = T & { etag?: string };

/** The value of a response in JSON, and its entity tag where the response has one. */
export const readJson = async <T>(response: Response): Promise<Tagged<T>> => {
  if (!isJson(response)) throw await errorOf(response);
  const value = JSON.parse(await response.text());
  const etag = response.headers.get('etag');
  return etag ? { ...value, etag } : value;
};
