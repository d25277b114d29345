import type { Worker } from 'node:cluster';
import t from 'tap';
import type { ToWorker } from '../../../src/server/workers/messages.ts';
import { newSlot } from '../../../src/server/workers/worker-slot.ts';

t.test('messages reach the worker that is there, and nobody when none is', async (t) => {
  const sent: ToWorker[] = [];
  const workerThat = (isConnected: boolean) =>
    ({
      isConnected: () => isConnected,
      send: (message: ToWorker) => sent.push(message),
    }) as unknown as Worker;
  const slot = newSlot();
  slot.send({ kind: 'stop' });
  slot.worker = workerThat(false);
  slot.send({ kind: 'stop' });
  t.same(sent, []);
  slot.worker = workerThat(true);
  slot.send({ kind: 'stop' });
  t.same(sent, [{ kind: 'stop' }]);
});

t.test('a worker is killed when it has begun, and nobody else', async (t) => {
  const killed: (string | undefined)[] = [];
  const workerOf = (pid: number | undefined) =>
    ({ process: { pid, kill: (signal: string) => killed.push(signal) } }) as unknown as Worker;
  const slot = newSlot();
  slot.kill();
  slot.worker = workerOf(undefined);
  slot.kill();
  t.same(killed, []);
  slot.worker = workerOf(1);
  slot.kill();
  t.same(killed, ['SIGKILL']);
});
