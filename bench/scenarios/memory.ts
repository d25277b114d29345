import { setTimeout as delay } from 'node:timers/promises';
import { drive } from '../load/connection.ts';
import { encodeRequest } from '../load/request.ts';
import { residentMiB, type Server } from '../servers.ts';
import type { Scenario } from './index.ts';

const ENTRIES = 20_000;
const CONNECTIONS = 8;

/** Resident memory when very many entries have been served once, with the default settings. */
export const memory: Scenario = async (fixture) => {
  const server = await fixture.serve();
  const paths = fixture.content.entries.slice(0, ENTRIES).map(({ slug }) => `/v1/entries/${slug}`);
  const fresh = residentMiB(server);
  await readAll(server, paths);
  await delay(500);
  return [
    {
      what: `resident memory, ${paths.length.toLocaleString('en')} entries served`,
      value: residentMiB(server),
      unit: 'MiB',
      beside: { what: 'at the start', value: fresh },
      goal: { most: 130 },
    },
  ];
};

/** Asks for each path once. */
const readAll = ({ port }: Server, paths: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let sent = 0;
    let answered = 0;
    const driven = Array.from({ length: CONNECTIONS }, () =>
      drive(
        port,
        () => encodeRequest({ path: paths[sent++ % paths.length]! }),
        (status) => {
          if (status !== 200) reject(new Error(`status ${status}`));
          answered += 1;
          if (answered < paths.length) return;
          for (const { socket } of driven) socket.destroy();
          resolve();
        },
      ),
    );
  });
