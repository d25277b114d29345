import { compare, type Figure, type Goal } from '../figure.ts';
import type { Fixture } from '../fixture.ts';
import { interleave, type Measured } from '../interleave.ts';
import type { LoadRequest } from '../load/request.ts';
import { ask, type Server, startBare, stop } from '../servers.ts';

export interface Asked {
  what: string;
  server: Server;
  /** The bare servers send what the first of these is answered. */
  requests: readonly LoadRequest[];
  /** The pattern of it, for a bare Fastify. */
  route: string;
  goals?: { fastify?: number; node?: number; p99?: number };
}

/** What answers cost beside bare servers that send the same bytes: each in a process of its own, and asked alternately. */
export const besideBare = async (
  fixture: Fixture,
  { what, server, requests, route, goals = {} }: Asked,
): Promise<Figure[]> => {
  const answer = await ask(server, requests[0]!);
  const [fastify, node] = await Promise.all([
    fixture.keep(startBare('fastify', route, answer)),
    fixture.keep(startBare('node', route, answer)),
  ]);
  const [lectern, byFastify, byNode] = (await interleave(
    [
      { what, server, requests },
      { what: 'bare Fastify', server: fastify, requests },
      { what: 'bare node:http', server: node, requests },
    ],
    fixture.effort,
  )) as [Measured, Measured, Measured];
  for (const bare of [fastify, node]) await stop(bare);
  const compared = (by: Measured, name: 'perSecond' | 'p99', unit: string, goal?: Goal): Figure => ({
    ...compare({ what, values: lectern[name] }, { what: by.what, values: by[name] }, unit, goal),
    generator: Math.max(lectern.generator, by.generator),
  });
  return [
    compared(byFastify, 'perSecond', 'a second', atLeast(goals.fastify)),
    compared(byNode, 'perSecond', 'a second', atLeast(goals.node)),
    compared(byFastify, 'p99', 'ms at p99', atMost(goals.p99)),
    {
      what,
      value: lectern.cpu,
      unit: 'µs of processor',
      beside: { what: byFastify.what, value: byFastify.cpu },
      ratio: lectern.cpu / byFastify.cpu,
    },
  ];
};

const atLeast = (least?: number): Goal | undefined => (least === undefined ? undefined : { least });
const atMost = (most?: number): Goal | undefined => (most === undefined ? undefined : { most });
