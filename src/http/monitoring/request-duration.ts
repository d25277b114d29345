import type { OnResponse } from '../response-events.ts';

/** What a response is counted by. No label holds user text. */
export interface RequestLabels {
  method: string;
  /** Pattern of the route. */
  route: string;
  status: number;
}

/** Upper bounds in seconds: from a hot read to something that has gone wrong. */
export const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

interface Series {
  labels: RequestLabels;
  /** By bound, the last one for what is beyond all of them. */
  counts: number[];
  sum: number;
}

/**
 * The histogram of how long requests take, as prom-client exports one. That library's own reads and checks its labels again
 * for each value, which costs as much as the rest of a hot read's bookkeeping; and it need not be loaded to count.
 */
export class RequestDuration {
  readonly name = 'http_request_duration_seconds';
  readonly #series = new Map<string, Series>();

  /** Counts a response. */
  readonly count: OnResponse = ({ method, route = 'none', status, ms }) => {
    const seconds = ms / 1000;
    const key = `${method} ${status} ${route}`;
    let series = this.#series.get(key);
    if (series === undefined) {
      series = {
        labels: { method, route, status },
        counts: [...BUCKETS.map(() => 0), 0],
        sum: 0,
      };
      this.#series.set(key, series);
    }
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > BUCKETS[bucket]!) bucket += 1;
    series.counts[bucket]! += 1;
    series.sum += seconds;
  };

  /** What prom-client asks of a metric when it writes all of them. */
  async get() {
    return {
      name: this.name,
      help: 'Time from the request head to the end of the response.',
      type: 'histogram',
      aggregator: 'sum',
      values: [...this.#series.values()].flatMap((series) => this.#valuesOf(series)),
    };
  }

  #valuesOf({ labels, counts, sum }: Series) {
    let total = 0;
    const buckets = counts.map((count, n) => {
      total += count;
      return {
        metricName: `${this.name}_bucket`,
        labels: { le: BUCKETS[n] ?? '+Inf', ...labels },
        value: total,
      };
    });
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: total },
    ];
  }
}
