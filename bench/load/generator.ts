import { median, quantile } from '../median.ts';
import { drive } from './connection.ts';
import { encodeRequest, type LoadRequest } from './request.ts';

/** What to send: the requests in turn, over so many connections, each without a pause. */
export interface Load {
  port: number;
  requests: readonly LoadRequest[];
  connections: number;
  /** For so long, in seconds, after as long a warm-up as is said. */
  seconds: number;
  warmUp: number;
}

export interface LoadResult {
  perSecond: number;
  /** Latencies in ms. */
  median: number;
  p99: number;
  /** Answers in that time. */
  total: number;
  /** How many answers had which status. */
  statuses: Record<number, number>;
  /** Share of one processor that the generator took: near 1 it measures itself. */
  busy: number;
}

/** Sends a load and measures what comes back. */
export const generate = async ({
  port,
  requests,
  connections,
  seconds,
  warmUp,
}: Load): Promise<LoadResult> => {
  const encoded = requests.map(encodeRequest);
  let sent = 0;
  let latencies: number[] = [];
  let statuses: Record<number, number> = {};
  const onAnswer = (status: number, ms: number): void => {
    latencies.push(ms);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const driven = Array.from({ length: connections }, () =>
    drive(port, () => encoded[sent++ % encoded.length]!, onAnswer),
  );
  await pause(warmUp);
  latencies = [];
  statuses = {};
  const cpu = process.cpuUsage();
  const start = performance.now();
  await pause(seconds);
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const measured = latencies;
  const counted = statuses;
  for (const { socket } of driven) socket.destroy();
  await Promise.all(driven.map(({ closed }) => closed));
  return {
    perSecond: measured.length / elapsed,
    total: measured.length,
    median: median(measured),
    p99: quantile(measured, 0.99),
    statuses: counted,
    busy: (user + system) / 1e6 / elapsed,
  };
};

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
