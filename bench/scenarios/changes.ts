import { ask } from '../servers.ts';
import type { Scenario } from './index.ts';
import { latency } from './latency.ts';

/** Polls that find a whole page of changes: the first, and the next. */
export const changes: Scenario = async (fixture) => {
  const server = await fixture.serveUncached();
  const path = '/v1/changes?limit=100';
  const { body } = await ask(server, { path });
  const { page } = JSON.parse(Buffer.from(body, 'base64').toString());
  const next = `/v1/changes?limit=100&since=${page.next}`;
  return [
    ...(await latency(fixture, { what: 'changes, the first 100', server, requests: [{ path }] })),
    ...(await latency(fixture, { what: 'changes, the second 100', server, requests: [{ path: next }] })),
  ];
};
