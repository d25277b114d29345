import { typicalEntries } from '../bed.ts';
import { besideBare } from './beside-bare.ts';
import type { Scenario } from './index.ts';

const ENTRIES = 500;

/** Entries, one after the other, by a server that keeps no answers. */
export const coldReads: Scenario = async (bed) => {
  const server = await bed.serveUncached();
  const requests = typicalEntries(bed, ENTRIES).map(({ slug }) => ({ path: `/v1/entries/${slug}` }));
  const goals = { fastify: 0.35 };
  return besideBare(bed, {
    ...{ what: 'entry, CACHE_SIZE=0', server, requests, route: '/v1/entries/:slug', goals },
  });
};
