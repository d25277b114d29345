import type { Metric, Registry } from 'prom-client';
import * as z from 'zod';
import { AnswerTimes } from './answer-times.ts';
import type { App } from './fastify.ts';
import type { Peers } from './peers.ts';

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
 * `GET /metrics` for Prometheus: the process, and every request by route, method and status. Answers what counts those that
 * no hook of Fastify sees.
 *
 * @param peers other processes, whose numbers are added to those of this one
 */
export const metricsRoute = async (app: App, peers?: Peers): Promise<AnswerTimes> => {
  const times = new AnswerTimes();
  let instruments: Promise<Instruments> | undefined;
  const load = (): Promise<Instruments> => {
    instruments ??= createInstruments(times);
    return instruments;
  };

  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none' } = request.routeOptions;
    times.count({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });

  peers?.offerMetrics(async () => (await load()).registry.getMetricsAsJSON());

  const schema = {
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus',
    tags: ['Service'],
    response: { 200: { description: 'All metrics.', content: { 'text/plain': { schema: Metrics } } } },
  };
  app.get('/metrics', { config: { isProbe: true }, schema }, async (_request, reply) => {
    const { registry: own, combine } = await load();
    const registry = peers === undefined ? own : combine(await peers.gatherMetrics());
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return times;
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
