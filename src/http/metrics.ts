import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Histogram, Registry } from 'prom-client';
import * as z from 'zod';
import type { App } from './fastify.ts';

/** Upper bounds in seconds: from a hot read to something that has gone wrong. */
export const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

/**
 * The client library is some ninety modules: it is loaded this long after the first answer, in ms, so that it delays
 * neither that one nor the ones right behind it.
 */
export const LOAD_DELAY = 500;

const Metrics = z.string().meta({
  description: 'The text format of Prometheus, version 0.0.4.',
  examples: ['http_request_duration_seconds_count{method="GET",route="/v1/entries",status="200"} 3\n'],
});

interface Instruments {
  registry: Registry;
  duration: Histogram<'method' | 'route' | 'status'>;
}

interface Observation {
  labels: { method: string; route: string; status: number };
  seconds: number;
}

/** Counts an answer that no Fastify hook sees. */
export type CountAnswer = (labels: Observation['labels'], seconds: number) => void;

/**
 * `GET /metrics` for Prometheus: the process, and every request by route, method and status. No label holds user text.
 */
export const metricsRoute = async (app: App): Promise<CountAnswer> => {
  // Requests that were answered before there was anything to count them with.
  const early: Observation[] = [];
  let instruments: Instruments | undefined;
  let loading: Promise<Instruments> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const load = (): Promise<Instruments> => {
    loading ??= createInstruments().then((created) => {
      instruments = created;
      for (const { labels, seconds } of early.splice(0)) created.duration.observe(labels, seconds);
      return created;
    });
    return loading;
  };

  const count: CountAnswer = (labels, seconds) => {
    if (instruments === undefined) {
      early.push({ labels, seconds });
      timer ??= setTimeout(load, LOAD_DELAY).unref();
    } else {
      instruments.duration.observe(labels, seconds);
    }
  };

  app.addHook('onResponse', (request, reply, done) => {
    const { labels, seconds } = observationOf(request, reply);
    count(labels, seconds);
    done();
  });

  app.addHook('onClose', async () => clearTimeout(timer));

  const schema = {
    operationId: 'getMetrics',
    summary: 'Metrics for Prometheus',
    tags: ['Service'],
    response: { 200: { description: 'All metrics.', content: { 'text/plain': { schema: Metrics } } } },
  };
  app.get('/metrics', { config: { isProbe: true }, schema }, async (_request, reply) => {
    const { registry } = await load();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
  return count;
};

const observationOf = (request: FastifyRequest, reply: FastifyReply): Observation => ({
  labels: { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
  seconds: reply.elapsedTime / 1000,
});

const createInstruments = async (): Promise<Instruments> => {
  const { collectDefaultMetrics, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request head to the end of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return { registry, duration };
};
