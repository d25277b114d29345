import { typicalEntries } from '../fixture.ts';
import { besideBare } from './beside-bare.ts';
import type { Scenario } from './index.ts';

const ENTRIES = 500;

/** Entries, one after the other, by a server that keeps no answers. */
export const coldReads: Scenario = async (fixture) => {
  const server = await fixture.serveUncached();
  const requests = typicalEntries(fixture, ENTRIES).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const goals = { fastify: 0.35 };
  return besideBare(fixture, {
    ...{ what: 'entry, CACHE_SIZE=0', server, requests, route: '/v1/entries/:slug', goals },
  });
};
