export interface LecternOptions {
  /** Where the service is, such as `https://kb.example.org` or `https://example.org/faq`. */
  baseUrl: string;
  /** An API key (`lct_…`). Reading what is published needs none; never put one into a web page. */
  key?: string | undefined;
  /** Instead of the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Characters of responses that are cached, to be revalidated by their entity tags. Two million by default; none in a
   * web page, where the browser's own cache does it better: it knows what is still fresh.
   */
  cacheSize?: number | undefined;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Languages to choose from, the best first, as in Accept-Language; `locale` in a query wins over it. */
  language?: string | undefined;
}

/** The part of `RequestInit` that is needed here; Node's types do not know all of it. */
export interface RequestParts {
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
  cache?: 'no-store' | 'no-cache';
}

/** Whatever the service answers; throws what `fetch` throws when it does not. `requests.ts` asks through it. */
export type Transport = (path: string, parts: RequestParts, options?: CallOptions) => Promise<Response>;

export const openTransport = ({ baseUrl, key, fetch }: LecternOptions): Transport => {
  const base = baseUrl.replace(/\/+$/, '');
  return (path, { headers, ...parts }, { signal, language } = {}) => {
    const all = new Headers(headers);
    if (key !== undefined) all.set('authorization', `Bearer ${key}`);
    if (language !== undefined) all.set('accept-language', language);
    // The global one is looked up at each call, as others may wrap it.
    const send = fetch ?? globalThis.fetch;
    return send(base + path, { ...parts, headers: all, signal: signal ?? null });
  };
};
