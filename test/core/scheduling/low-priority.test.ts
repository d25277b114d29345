import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import t from 'tap';
import { lowerPriority } from '../../../src/core/scheduling/low-priority.ts';

t.test('the priority is lowered where it is that of a thread', async (t) => {
  const set: number[] = [];
  lowerPriority('linux', (priority) => set.push(priority));
  lowerPriority('darwin', (priority) => set.push(priority));
  t.same(set, [19]);
});

t.test(
  'on Linux a thread leaves the priority of the process alone',
  { skip: process.platform !== 'linux' },
  async (t) => {
    const before = getPriority();
    const code = `const os = require('node:os');
    os.setPriority(19);
    require('node:worker_threads').parentPort.postMessage(os.getPriority());`;
    const worker = new Worker(code, { eval: true, execArgv: [] });
    t.equal(await new Promise((resolve) => worker.once('message', resolve)), 19);
    t.equal(getPriority(), before);
  },
);
