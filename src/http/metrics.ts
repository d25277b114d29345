import type { Metric, Registry } from 'prom-client';
import * as z from 'zod';
import { AnswerTimes } from './answer-times.ts';
import type { App } from './fastify.ts';

const Metrics = z.string().meta({
  description: 'The text format of Prometheus, version 0.0.4.',
  examples: ['http_request_duration_seconds_count{method="GET",route="/v1/entries",status="200"} 3\n'],
});

/**
 * `GET /metrics` for Prometheus: the process, and every request by route, method and status. Answers what counts those that
 * no hook of Fastify sees.
 */
export const metricsRoute = async (app: App): Promise<AnswerTimes> => {
  const times = new AnswerTimes();
  let registry: Promise<Registry> | undefined;

  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none' } = request.routeOptions;
    times.count({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });

  const schema = {
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus',
    tags: ['Service'],
    response: { 200: { description: 'All metrics.', content: { 'text/plain': { schema: Metrics } } } },
  };
  app.get('/metrics', { config: { isProbe: true }, schema }, async (_request, reply) => {
    registry ??= createRegistry(times);
    const all = await registry;
    return reply
      .header('cache-control', 'no-store')
      .type(all.contentType)
      .send(await all.metrics());
  });
  return times;
};

/** The client library is some ninety modules: loaded when somebody looks. */
const createRegistry = async (times: AnswerTimes): Promise<Registry> => {
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // A registry asks no more of a metric than its name and `get`; the types name the library's own classes.
  registry.registerMetric(times as unknown as Metric);
  return registry;
};
