import type { IncomingMessage } from 'node:http';
import { maskSecrets } from '../../core/secrets/secrets.ts';
import type { Answer } from '../../http/cache/cached-response.ts';
import { networkOf } from '../../http/clients/rate-limiter.ts';
import type { App } from '../../http/fastify.ts';
import type { Reader, SearchLog } from './search-log.ts';

export interface CountOptions {
  log: Pick<SearchLog, 'searched'>;
  defaultLocale: string;
  addressOf: (request: IncomingMessage) => string;
}

/** Told of an answer that was given without Fastify. */
export type OnAnswered = (
  request: IncomingMessage,
  route: string,
  answer: Pick<Answer, 'status' | 'head'>,
) => void;

interface Answered {
  request: IncomingMessage;
  route: string | undefined;
  status: number;
  /** Content-Language. */
  language: unknown;
}

/**
 * Counts what routes with `config.isSearch` are asked, behind their answers: also those that a cache gives. A page further
 * on, HEAD, and what a browser fetches in advance are no searches. Call before the routes are there.
 */
export const countSearches = (app: App, { log, defaultLocale, addressOf }: CountOptions): OnAnswered => {
  const routes = new Set<string>();
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.isSearch === true) routes.add(url);
  });

  const count = ({ request, route, status, language }: Answered, addressOf: () => string): void => {
    if (route === undefined || !routes.has(route)) return;
    const text = searchedFor(request, status);
    if (text === undefined) return;
    const reader = readerOf(addressOf(), request);
    log.searched({ ...reader, text: maskSecrets(text), locale: String(language ?? defaultLocale) });
  };

  app.addHook('onResponse', (request, reply, done) => {
    const { raw, routeOptions } = request;
    const language = reply.getHeader('content-language');
    const answered = { request: raw, route: routeOptions.url, status: reply.statusCode, language };
    count(answered, () => request.ip);
    done();
  });

  return (request, route, { status, head }) => {
    const at = head.indexOf('content-language');
    const language = at < 0 ? undefined : head[at + 1];
    count({ request, route, status, language }, () => addressOf(request));
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
