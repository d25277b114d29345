import type { IncomingMessage } from 'node:http';
import { maskSecrets } from '../../core/secrets/secrets.ts';
import { networkOf } from '../../http/clients/rate-limiter.ts';
import type { App } from '../../http/fastify.ts';
import type { OnResponse } from '../../http/response-events.ts';
import type { Reader, SearchLog } from './search-log.ts';

export interface CountOptions {
  log: Pick<SearchLog, 'searched'>;
  defaultLocale: string;
  addressOf: (request: IncomingMessage) => string;
}

/**
 * Counts what routes with `config.isSearch` are asked, also where the cache responds. A page further on, HEAD, and what a
 * browser fetches in advance are no searches. Call before the routes are there.
 */
export const countSearches = (app: App, { log, defaultLocale, addressOf }: CountOptions): OnResponse => {
  const routes = new Set<string>();
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.isSearch === true) routes.add(url);
  });
  return ({ request, route, status, language }) => {
    if (route === undefined || !routes.has(route)) return;
    const text = searchedFor(request, status);
    if (text === undefined) return;
    const reader = readerOf(addressOf(request), request);
    log.searched({ ...reader, text: maskSecrets(text), locale: language ?? defaultLocale });
  };
};

/**
 * What tells readers apart, for as long as it takes. Shares go by the network alone, with a key or without one: the name of the
 * browser is what the caller says it is. It never leaves the memory as it is.
 */
export const readerOf = (address: string, { headers }: Pick<IncomingMessage, 'headers'>): Reader => {
  const network = networkOf(String(address));
  return { network, client: `${network} ${String(headers['user-agent']).slice(0, 200)}` };
};

/** What was searched for, where it was a search, and answered. */
const searchedFor = ({ method, url, headers }: IncomingMessage, status: number): string | undefined => {
  const [, search = ''] = String(url).split('?', 2);
  const query = new URLSearchParams(search);
  const isAnswered = method === 'GET' && (status === 200 || status === 304);
  const isFirstPage = !query.has('cursor') && (query.get('status') ?? 'published') === 'published';
  const isPrefetch = String(headers['sec-purpose'] ?? headers.purpose).includes('prefetch');
  return isAnswered && isFirstPage && !isPrefetch ? (query.get('q') ?? undefined) : undefined;
};
