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
): Promise<T> => {
  const response = await send(lectern, path + queryString(query), { headers: ACCEPT_JSON }, options);
  if (!isJson(response)) throw await errorOf(response);
  return JSON.parse(await response.text());
};

export const getText = async (
  lectern: Transport,
  path: string,
  query: object = {},
  options?: CallOptions,
): Promise<string> => (await send(lectern, path + queryString(query), {}, options)).text();

export const postJson = async <T>(
  lectern: Transport,
  path: string,
  body: object,
  options?: CallOptions,
): Promise<T> => {
  const headers = { ...ACCEPT_JSON, 'content-type': 'application/json' };
  const response = await send(
    lectern,
    path,
    { method: 'POST', headers, body: JSON.stringify(body) },
    options,
  );
  return JSON.parse(await response.text());
};
