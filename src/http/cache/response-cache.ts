import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { VaryOn } from '../negotiation/negotiation.ts';
import type { CachedRepresentation, CachedResponse } from './cached-response.ts';
import { variantOf } from './variant.ts';

/** The responses at one URL. */
interface Page {
  /** Pattern of the route, for the log and the metrics. */
  readonly route: string;
  /** What decides which of the variants a request gets. */
  readonly vary: readonly VaryOn[];
  readonly variants: ReadonlyMap<string, Variant>;
}

interface Variant {
  /** The state of the content that it was made from. */
  readonly version: number;
  readonly cached: CachedRepresentation;
}

/** What a response is stored under. */
export interface CacheKey extends Pick<Page, 'route' | 'vary'> {
  url: string;
  /** The state of the content when the request began. */
  version: number;
}

export interface Found {
  route: string;
  response: CachedResponse | Promise<CachedResponse>;
}

export interface CacheOptions {
  /** Memory that it may take. */
  bytes: number;
  /** The number of the present state of the content: sees every commit that was acknowledged, in any process. */
  version: () => number;
}

/**
 * Share of the memory for URLs with a query. Anybody can make up as many of those as they like: they push out each other,
 * not the entries.
 */
export const QUERY_SHARE = 1 / 4;

/** Largest part of its share for one URL. */
export const LARGEST = 1 / 8;

/** Memory of a URL without its responses, in bytes. */
const PAGE_OVERHEAD = 400;

/**
 * Responses to public GETs, by URL and what they were negotiated on. Bounded in bytes: the least recently used go first.
 *
 * Nothing has to be dropped when the content changes: each response is of one state of the content, and found in that state
 * alone. An older one lends its compressed bodies to its successor, where they are the same.
 */
export class ResponseCache {
  /** The number of the present state of the content. */
  readonly version: () => number;
  /** Bytes of the largest body that is stored, at any URL. */
  readonly largest: number;
  readonly #paths: LRUCache<string, Page>;
  readonly #queries: LRUCache<string, Page>;

  constructor({ bytes, version }: CacheOptions) {
    this.version = version;
    this.largest = bytes * QUERY_SHARE * LARGEST;
    this.#paths = boundedBy(bytes * (1 - QUERY_SHARE));
    this.#queries = boundedBy(bytes * QUERY_SHARE);
  }

  /** Whether a response is cached at a URL, perhaps of another state of the content. */
  has(url: string): boolean {
    return this.#shareOf(url).has(url);
  }

  /** The response to a request, where one is cached of this state of the content. */
  find(url: string, headers: IncomingHttpHeaders, version: number): Found | undefined {
    const page = this.#shareOf(url).get(url);
    if (page === undefined) return undefined;
    const variant = page.variants.get(variantOf(headers, page.vary) ?? '');
    if (variant === undefined || variant.version !== version) return undefined;
    return { route: page.route, response: variant.cached.respondTo(headers) };
  }

  /** Stores a response, unless the content has changed since the request began: it may be made of both states. */
  store(
    { url, route, vary, version }: CacheKey,
    headers: IncomingHttpHeaders,
    cached: CachedRepresentation,
  ): void {
    const key = variantOf(headers, vary);
    if (key === undefined || this.version() !== version) return;
    const known = this.#shareOf(url).get(url);
    const variants = new Map(known !== undefined && isSame(known.vary, vary) ? known.variants : []);
    const former = variants.get(key);
    if (former !== undefined) cached.inherit(former.cached);
    this.#put(url, { route, vary, variants: variants.set(key, { version, cached }) });
    cached.onGrown = () => this.#weighAgain(url);
  }

  #weighAgain(url: string): void {
    const page = this.#shareOf(url).peek(url);
    if (page !== undefined) this.#put(url, page);
  }

  #put(url: string, page: Page): void {
    let size = PAGE_OVERHEAD + url.length;
    for (const { cached } of page.variants.values()) size += cached.size;
    // A new object each time: lru-cache does not weigh the same one again.
    this.#shareOf(url).set(url, { ...page }, { size });
  }

  #shareOf(url: string): LRUCache<string, Page> {
    return url.includes('?') ? this.#queries : this.#paths;
  }
}

const boundedBy = (bytes: number): LRUCache<string, Page> =>
  new LRUCache({ maxSize: Math.floor(bytes), maxEntrySize: Math.floor(bytes * LARGEST) });

const isSame = (some: readonly VaryOn[], others: readonly VaryOn[]): boolean =>
  namesOf(some) === namesOf(others);

const namesOf = (vary: readonly VaryOn[]): string =>
  vary.map((on) => (typeof on === 'string' ? on : on.header)).join();
