import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { median } from '../median.ts';
import { residentMiB } from '../servers.ts';
import type { Scenario } from './index.ts';

const ROUNDS = 3;

/** Everything that is published, streamed. */
export const exported: Scenario = async (fixture) => {
  const server = await fixture.serve();
  const seconds: number[] = [];
  const before = residentMiB(server);
  for (let n = 0; n < ROUNDS; n += 1) {
    const start = performance.now();
    const lines = await countLines(`http://127.0.0.1:${server.port}/v1/export`);
    seconds.push((performance.now() - start) / 1000);
    if (lines !== fixture.content.entries.length) throw new Error(`${lines} lines`);
  }
  const count = fixture.content.entries.length;
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

const NEWLINE = 0x0a;

/** Of an answer that may be longer than any string. */
const countLines = async (url: string): Promise<number> => {
  const [answer]: IncomingMessage[] = await once(get(url), 'response');
  if (answer?.statusCode !== 200) throw new Error(`status ${answer?.statusCode}`);
  let lines = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, at + 1)) lines += 1;
  }
  return lines;
};
