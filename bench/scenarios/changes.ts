import { ask } from '../servers.ts';
import type { Scenario } from './index.ts';
import { latency } from './latency.ts';

/** Polls that find a whole page of changes: the first, and the next. */
export const changes: Scenario = async (bed) => {
  const server = await bed.serveUncached();
  const path = '/v1/changes?limit=100';
  const { body } = await ask(server, { path });
  const { page } = JSON.parse(Buffer.from(body, 'base64').toString());
  const next = `/v1/changes?limit=100&since=${page.next}`;
  return [
    ...(await latency(bed, { what: 'changes, the first 100', server, requests: [{ path }] })),
    ...(await latency(bed, { what: 'changes, the second 100', server, requests: [{ path: next }] })),
  ];
};
