import type { CachedResponse, ResponseCache } from './response-cache.ts';
import type { Transport } from './transport.ts';

/** Revalidates a cached response by its entity tag, and returns it again while it is right (304). */
export const conditional =
  (ask: Transport, cache: ResponseCache): Transport =>
  async (path, parts, options) => {
    // Responses to POST are not shared, and a request for a fresh response gets one.
    if (parts.method !== undefined || parts.cache !== undefined) return ask(path, parts, options);
    const name = `${options?.language} ${path}`;
    const cached = cache.get(name);
    const condition = cached === undefined ? {} : { 'if-none-match': cached.etag };
    const response = await ask(path, { headers: { ...parts.headers, ...condition } }, options);
    if (response.status === 304 && cached !== undefined) return responseOf(cached);
    const [etag, mediaType, control] = ['etag', 'content-type', 'cache-control'].map((name) =>
      response.headers.get(name),
    );
    if (!response.ok || !etag || !mediaType || control?.includes('no-store')) return response;
    const fresh = { etag, mediaType, text: await response.text() };
    cache.set(name, fresh);
    return responseOf(fresh);
  };

const responseOf = ({ text, mediaType, etag }: CachedResponse): Response =>
  new Response(text, { headers: { 'content-type': mediaType, etag } });
