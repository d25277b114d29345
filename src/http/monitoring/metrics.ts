import type { Metric, Registry } from 'prom-client';
import * as z from 'zod';
import type { Peers } from '../clients/peers.ts';
import type { App } from '../fastify.ts';
import { type ReadMetrics, serveMetrics } from './metrics-server.ts';
import type { RequestDuration } from './request-duration.ts';

const Metrics = z.string().meta({
  description: 'The text format of Prometheus, version 0.0.4.',
  examples: ['http_request_duration_seconds_count{method="GET",route="/v1/entries",status="200"} 3\n'],
});

interface Instruments {
  registry: Registry;
  /** The metrics of several processes as one. */
  combine: (all: object[]) => Registry;
}

/**
 * Measures the process, and every response by route, method and status.
 *
 * @param peers other processes, whose numbers are added to those of this one
 */
export const measure = (durations: RequestDuration, peers?: Peers): ReadMetrics => {
  let instruments: Promise<Instruments> | undefined;
  const load = (): Promise<Instruments> => {
    instruments ??= createInstruments(durations);
    return instruments;
  };
  peers?.offerMetrics(async () => (await load()).registry.getMetricsAsJSON());
  return async () => {
    const { registry: own, combine } = await load();
    const registry = peers === undefined ? own : combine(await peers.gatherMetrics());
    return { contentType: registry.contentType, text: await registry.metrics() };
  };
};

/** Who may read `/metrics`: everybody, holders of keys, nobody, or clients of another port. */
export type MetricsAccess = 'open' | 'key' | 'off' | { host: string; port: number };

/** `GET /metrics` for Prometheus, on this port or on another one. */
export const metricsRoute = async (app: App, read: ReadMetrics, access: MetricsAccess): Promise<void> => {
  if (access === 'off') return;
  if (typeof access === 'object') {
    serveMetrics(app, read, access);
    return;
  }
  const schema = {
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus',
    description: 'May need a key, or be on another port: the operator decides (`METRICS`).',
    tags: ['Service'],
    response: { 200: { description: 'All metrics.', content: { 'text/plain': { schema: Metrics } } } },
  };
  const config = { isProbe: true, ...(access === 'key' && { role: 'reader' as const }) };
  app.get('/metrics', { config, schema }, async (_request, reply) => {
    const { contentType, text } = await read();
    return reply.header('cache-control', 'no-store').type(contentType).send(text);
  });
};

/** prom-client is some ninety modules: loaded when it is needed. */
const createInstruments = async (durations: RequestDuration): Promise<Instruments> => {
  const { AggregatorRegistry, collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // A registry asks no more of a metric than its name and `get`; the types name the library's own classes.
  registry.registerMetric(durations as unknown as Metric);
  return { registry, combine: (all) => AggregatorRegistry.aggregate(all) };
};
