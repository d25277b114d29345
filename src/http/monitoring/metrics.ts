import type { Metric, Registry } from 'prom-client';
import * as z from 'zod';
import type { Role } from '../../core/caller.ts';
import type { Peers } from '../clients/peers.ts';
import type { App } from '../fastify.ts';
import type { AnswerTimes } from './request-duration.ts';

const Metrics = z.string().meta({
  description: 'The text format of Prometheus, version 0.0.4.',
  examples: ['http_request_duration_seconds_count{method="GET",route="/v1/entries",status="200"} 3\n'],
});

interface Instruments {
  registry: Registry;
  /** The metrics of several processes as one. */
  combine: (all: object[]) => Registry;
}

/** All metrics, as Prometheus reads them. */
export type ReadMetrics = () => Promise<{ contentType: string; text: string }>;

/**
 * Measures the process, and every request by route, method and status.
 *
 * @param times counts those that no hook of Fastify sees, too
 * @param peers other processes, whose numbers are added to those of this one
 */
export const measure = (app: App, times: AnswerTimes, peers?: Peers): ReadMetrics => {
  let instruments: Promise<Instruments> | undefined;
  const load = (): Promise<Instruments> => {
    instruments ??= createInstruments(times);
    return instruments;
  };

  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none' } = request.routeOptions;
    const { statusCode: status, elapsedTime, raw } = reply;
    // Clients that have gone are counted by `gone-clients.ts`.
    if (!raw.destroyed) times.count({ method: request.method, route, status }, elapsedTime / 1000);
    done();
  });

  peers?.offerMetrics(async () => (await load()).registry.getMetricsAsJSON());

  return async () => {
    const { registry: own, combine } = await load();
    const registry = peers === undefined ? own : combine(await peers.gatherMetrics());
    return { contentType: registry.contentType, text: await registry.metrics() };
  };
};

/**
 * `GET /metrics` for Prometheus.
 *
 * @param role of the key that it takes; undefined lets everybody in
 */
export const metricsRoute = async (app: App, read: ReadMetrics, role?: Role): Promise<void> => {
  const schema = {
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus',
    description: 'May need a key, or be on another port: whoever runs the service decides (`METRICS`).',
    tags: ['Service'],
    response: { 200: { description: 'All metrics.', content: { 'text/plain': { schema: Metrics } } } },
  };
  const config = { isProbe: true, ...(role !== undefined && { role }) };
  app.get('/metrics', { config, schema }, async (_request, reply) => {
    const { contentType, text } = await read();
    return reply.header('cache-control', 'no-store').type(contentType).send(text);
  });
};

/** The client library is some ninety modules: loaded when somebody looks. */
const createInstruments = async (times: AnswerTimes): Promise<Instruments> => {
  const { AggregatorRegistry, collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // A registry asks no more of a metric than its name and `get`; the types name the library's own classes.
  registry.registerMetric(times as unknown as Metric);
  return { registry, combine: (all) => AggregatorRegistry.aggregate(all) };
};
