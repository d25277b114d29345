import type { Figure } from '../figure.ts';
import { typicalEntries } from '../fixture.ts';
import { ask } from '../servers.ts';
import { besideBare } from './beside-bare.ts';
import type { Scenario } from './index.ts';

const GOALS = { fastify: 0.85, node: 0.75, p99: 1.5 };

/** What is known and asked for again and again, with the default settings. */
export const hotReads: Scenario = async (fixture) => {
  const server = await fixture.serve();
  const [entry] = typicalEntries(fixture, 1);
  const path = `/v1/entries/${entry?.slug}`;
  const { headers } = await ask(server, { path });
  const route = '/v1/entries/:slug';
  const reads = [
    { what: 'entry', path, route, goals: GOALS },
    { what: 'list of 20', path: '/v1/entries', route: '/v1/entries', goals: GOALS },
    { what: '304', path, headers: { 'if-none-match': String(headers.etag) }, route, goals: GOALS },
    { what: 'entry as HTML', path: `${path}.html`, route },
    { what: 'entry in gzip', path, headers: { 'accept-encoding': 'gzip' }, route },
    {
      what: 'help-centre page',
      path: `/entries/${entry?.slug}`,
      route: '/entries/:slug',
      goals: { fastify: 0.8 },
    },
  ];
  const figures: Figure[] = [];
  for (const { what, route, goals = {}, ...request } of reads) {
    const asked = { what: `${what}, hot`, server, requests: [request], route, goals };
    figures.push(...(await besideBare(fixture, asked)));
  }
  return figures;
};
