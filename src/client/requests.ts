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
): Promise<T> => readJson(await send(lectern, path + queryString(query), { headers: ACCEPT_JSON }, options));

export const getText = async (
  lectern: Transport,
  path: string,
  query: object = {},
  options?: CallOptions,
): Promise<string> => (await send(lectern, path + queryString(query), {}, options)).text();

const TAGS = new WeakMap<object, string>();

/**
 * The entity tag of what a method answered with: what `ifMatch` takes, so that a change is refused when somebody else
 * changed it since. Undefined for what is no such answer, or a part of one.
 */
export const etagOf = (answer: object): string | undefined => TAGS.get(answer);

/** What an answer in JSON says. */
export const readJson = async <T>(response: Response): Promise<T> => {
  if (!isJson(response)) throw await errorOf(response);
  const value = JSON.parse(await response.text());
  const etag = response.headers.get('etag');
  if (etag) TAGS.set(value, etag);
  return value;
};
