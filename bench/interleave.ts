import { truncateSync } from 'node:fs';
import { generate } from './load/generator.ts';
import type { LoadRequest } from './load/request.ts';
import { ask, cpuSecondsOf, type Server } from './servers.ts';

/** How much is measured. */
export interface Effort {
  rounds: number;
  /** Rounds before in which nothing counts: all is compiled, and known. */
  warmUp: number;
  /** How long one is asked before it is the next one's turn, in seconds. */
  slice: number;
}

/** Who takes part: a server, and what it is asked, request after request. */
export interface Contender {
  what: string;
  server: Server;
  requests: readonly LoadRequest[];
}

/** What came of it, round by round. */
export interface Measured {
  what: string;
  perSecond: number[];
  /** Time to an answer, in ms. */
  median: number[];
  p99: number[];
  /** Processor time of an answer, in µs, over all rounds. */
  cpu: number;
  /** Share of a processor that the load generator took, at most. */
  generator: number;
}

/** As many as a proxy keeps open, or so; enough to keep any of these servers busy. */
export const CONNECTIONS = 32;

/**
 * Asks some alternately, a moment each, so that all of them meet the same weather on the machine; in another order each round,
 * so that none always comes behind the same one. Every answer has to have the status of the first.
 */
export const interleave = async (
  contenders: readonly Contender[],
  { rounds, warmUp, slice }: Effort,
  connections = CONNECTIONS,
): Promise<Measured[]> => {
  const all = await Promise.all(contenders.map(enter));
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = (round + warmUp) % all.length;
    for (const each of [...all.slice(first), ...all.slice(0, first)]) {
      const { server, requests } = each.contender;
      if (server.log !== undefined) truncateSync(server.log);
      const before = cpuSecondsOf(server);
      const load = { port: server.port, requests, connections, seconds: slice, warmUp: 0 };
      const { statuses, perSecond, median, p99, total, busy } = await generate(load);
      if (Object.keys(statuses).some((status) => Number(status) !== each.status)) {
        throw new Error(`${each.contender.what}: ${JSON.stringify(statuses)} instead of ${each.status}`);
      }
      if (round < 0) continue;
      each.cpuSeconds += cpuSecondsOf(server) - before;
      each.answers += total;
      const { measured } = each;
      measured.perSecond.push(perSecond);
      measured.median.push(median);
      measured.p99.push(p99);
      measured.generator = Math.max(measured.generator, busy);
    }
  }
  return all.map(({ measured, cpuSeconds, answers }) => ({ ...measured, cpu: (cpuSeconds * 1e6) / answers }));
};

const enter = async (contender: Contender) => {
  const { status } = await ask(contender.server, contender.requests[0]!);
  const { what } = contender;
  const measured: Measured = { what, perSecond: [], median: [], p99: [], cpu: 0, generator: 0 };
  return { contender, status, measured, cpuSeconds: 0, answers: 0 };
};
