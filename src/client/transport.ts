import { AnswerCache } from './answer-cache.ts';
import { errorOf, isJson } from './lectern-error.ts';
import { type Query, queryString } from './query-string.ts';

export interface LecternOptions {
  /** Where the service is, such as `https://kb.example.org` or `https://example.org/faq`. */
  baseUrl: string;
  /** An API key (`lct_…`). Reading what is published needs none; never put one into a web page. */
  key?: string | undefined;
  /** Instead of the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Characters of answers that are kept, to be asked for again under their entity tags. Two million by default; none in a
   * web page, where the browser's own cache does it better: it knows what is still fresh.
   */
  cacheSize?: number | undefined;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Languages to choose from, the best first, as in Accept-Language; `locale` in a query wins over it. */
  language?: string | undefined;
}

/**
 * What the methods of the client ask the service through. Each throws a `LecternError` when the answer is no success, and
 * what `fetch` throws when there is no answer.
 */
export interface Transport {
  get<T>(path: string, query?: Query, options?: CallOptions): Promise<T>;
  getText(path: string, query?: Query, options?: CallOptions): Promise<string>;
  post<T>(path: string, body: object, options?: CallOptions): Promise<T>;
  /** For an answer that the caller reads itself, or that no cache may give. */
  send(path: string, parts?: RequestParts, options?: CallOptions): Promise<Response>;
}

/** The part of `RequestInit` that is needed here; Node's types do not know all of it. */
export interface RequestParts {
  method?: 'POST';
  headers?: Record<string, string>;
  body?: string;
  cache?: 'no-store' | 'no-cache';
}

/** Some hundred lists of entries with their answers. */
export const CACHE_SIZE = 2_000_000;

const ACCEPT_JSON = { accept: 'application/json' };

export const openTransport = ({ baseUrl, key, fetch, cacheSize }: LecternOptions): Transport => {
  const base = baseUrl.replace(/\/+$/, '');
  const cache = new AnswerCache(cacheSize ?? ('document' in globalThis ? 0 : CACHE_SIZE));

  const ask = (path: string, parts: RequestParts, { signal, language }: CallOptions): Promise<Response> => {
    const headers = new Headers(parts.headers);
    if (key !== undefined) headers.set('authorization', `Bearer ${key}`);
    if (language !== undefined) headers.set('accept-language', language);
    // The global one is looked up at each call, as others may wrap it.
    const send = fetch ?? globalThis.fetch;
    return send(base + path, { ...parts, headers, signal: signal ?? null });
  };

  const read = async (
    path: string,
    headers: Record<string, string>,
    options: CallOptions,
    isExpected: (response: Response) => boolean,
  ): Promise<string> => {
    const name = `${options.language} ${path}`;
    const kept = cache.get(name);
    const condition = kept === undefined ? headers : { ...headers, 'if-none-match': kept.etag };
    const response = await ask(path, { headers: condition }, options);
    if (response.status === 304 && kept !== undefined) return kept.text;
    if (!response.ok || !isExpected(response)) throw await errorOf(response);
    const text = await response.text();
    const etag = response.headers.get('etag');
    if (etag !== null && !response.headers.get('cache-control')?.includes('no-store')) {
      cache.set(name, { etag, text });
    }
    return text;
  };

  const send: Transport['send'] = async (path, parts = {}, options = {}) => {
    const response = await ask(path, parts, options);
    if (!response.ok) throw await errorOf(response);
    return response;
  };

  return {
    // Parsed anew also when it was kept: what a caller does to an answer is nobody else's business.
    get: async (path, query = {}, options = {}) =>
      JSON.parse(await read(path + queryString(query), ACCEPT_JSON, options, isJson)),
    getText: (path, query = {}, options = {}) => read(path + queryString(query), {}, options, () => true),
    post: async (path, body, options) => {
      const headers = { ...ACCEPT_JSON, 'content-type': 'application/json' };
      const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) }, options);
      return JSON.parse(await response.text());
    },
    send,
  };
};
