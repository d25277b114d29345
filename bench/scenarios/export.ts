import { median } from '../median.ts';
import { ask, residentMiB } from '../servers.ts';
import type { Scenario } from './index.ts';

const ROUNDS = 3;

/** Everything that is published, streamed. */
export const exported: Scenario = async (bed) => {
  const server = await bed.serve();
  const seconds: number[] = [];
  const before = residentMiB(server);
  for (let n = 0; n < ROUNDS; n += 1) {
    const start = performance.now();
    const { status, body } = await ask(server, { path: '/v1/export' });
    seconds.push((performance.now() - start) / 1000);
    const lines = Buffer.from(body, 'base64').toString().trimEnd().split('\n').length;
    if (status !== 200 || lines !== bed.content.entries.length) throw new Error(`${status}: ${lines} lines`);
  }
  const count = bed.content.entries.length;
  return [
    { what: `export of ${count.toLocaleString('en')} entries`, value: median(seconds), unit: 's' },
    {
      what: 'resident memory, at most',
      value: residentMiB(server, 'VmHWM'),
      unit: 'MiB',
      beside: { what: 'before', value: before },
    },
  ];
};
