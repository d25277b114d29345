import type { FastifyRequest } from 'fastify';
import type { Runtime } from '../core/runtime.ts';
import { addressReader } from '../http/clients/client-address.ts';
import type { App } from '../http/fastify.ts';
import type { ResponseEvents } from '../http/response-events.ts';
import type { EntryFinder } from '../search/find-entries.ts';
import type { Store } from '../store/store.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { countSearches, readerOf } from './searches/counted-routes.ts';
import { observedFinder } from './searches/observed-finder.ts';

export interface InsightsOptions {
  store: Store;
  runtime: Runtime;
  /** By a clock that only goes forward, in ms. */
  elapsed: () => number;
  defaultLocale: string;
  /** Days that insights are stored; 0 is off. */
  insightsDays?: number;
  trustProxy?: boolean | string;
  finder: EntryFinder;
  events: ResponseEvents;
}

export interface RunningInsights {
  recorder: Recorder;
  /** Notes which questions find nothing. */
  finder: EntryFinder;
  /** Counts a question to `POST /v1/answer`. */
  onAsked: (
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
    question: { text: string; locale: string },
    isAnswered: boolean,
  ) => void;
}

export const DEFAULT_INSIGHTS_DAYS = 90;

/** Begins to count what is searched for; undefined where insights are off. Call before the routes are there. */
export const startInsights = (app: App, options: InsightsOptions): RunningInsights | undefined => {
  const { store, runtime, elapsed, defaultLocale, trustProxy = false } = options;
  const days = options.insightsDays ?? DEFAULT_INSIGHTS_DAYS;
  if (days === 0) return undefined;
  const onError = (error: unknown): void => app.log.warn({ err: error }, 'insights not stored');
  const recorder = createRecorder({ store, now: runtime.now, elapsed, days, onError });
  const { log } = recorder;
  options.events.add(countSearches(app, { log, defaultLocale, addressOf: addressReader(trustProxy) }));
  return {
    recorder,
    finder: observedFinder(options.finder, log),
    onAsked: (request, question, isAnswered) =>
      log.searched({ ...readerOf(request.ip, request), ...question }, isAnswered),
  };
};
