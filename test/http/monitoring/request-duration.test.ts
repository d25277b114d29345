import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { AggregatorRegistry, Histogram, Registry } from 'prom-client';
import t from 'tap';
import {
  BUCKETS,
  RequestDuration,
  type RequestLabels,
} from '../../../src/http/monitoring/request-duration.ts';
import type { ResponseEvent } from '../../../src/http/response-events.ts';

const READ = { method: 'GET', route: '/v1/entries/:slug', status: 200 };
const MISS = { method: 'GET', route: 'none', status: 404 };

/** A response as the listeners get it. */
const eventOf = (labels: RequestLabels, seconds: number): ResponseEvent => ({
  ...labels,
  ms: seconds * 1000,
  request: new IncomingMessage(new Socket()),
  requestId: 'a',
  isProbe: false,
  language: undefined,
});

t.test('what is exported is what the library would have counted', async (t) => {
  const times = new RequestDuration();
  const [ours, theirs] = [new Registry(), new Registry()];
  ours.registerMetric(times as never);
  const histogram = new Histogram({
    name: times.name,
    help: (await times.get()).help,
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [theirs],
  });
  t.equal(await ours.metrics(), await theirs.metrics(), 'nothing yet');
  for (const seconds of [0, 0.0005, 0.00050001, 0.001, 0.02, 2.5, 2.6, 100, 0.3]) {
    for (const labels of seconds > 1 ? [READ] : [READ, MISS]) {
      times.count(eventOf(labels, seconds));
      histogram.observe(labels, seconds);
    }
  }
  t.equal(await ours.metrics(), await theirs.metrics());

  const added = async (registry: Registry) =>
    AggregatorRegistry.aggregate([await registry.getMetricsAsJSON(), await registry.getMetricsAsJSON()]);
  t.equal(await (await added(ours)).metrics(), await (await added(theirs)).metrics(), 'of several processes');
});
