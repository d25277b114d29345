import type { Worker } from 'node:cluster';
import t from 'tap';
import type { ToWorker } from '../../../src/server/workers/messages.ts';
import { newPlace } from '../../../src/server/workers/worker-slot.ts';

t.test('messages reach the worker that is there, and nobody when none is', async (t) => {
  const sent: ToWorker[] = [];
  const workerThat = (isConnected: boolean) =>
    ({
      isConnected: () => isConnected,
      send: (message: ToWorker) => sent.push(message),
    }) as unknown as Worker;
  const place = newPlace();
  place.send({ kind: 'stop' });
  place.worker = workerThat(false);
  place.send({ kind: 'stop' });
  t.same(sent, []);
  place.worker = workerThat(true);
  place.send({ kind: 'stop' });
  t.same(sent, [{ kind: 'stop' }]);
});

t.test('a worker is killed when it has begun, and nobody else', async (t) => {
  const killed: (string | undefined)[] = [];
  const workerOf = (pid: number | undefined) =>
    ({ process: { pid, kill: (signal: string) => killed.push(signal) } }) as unknown as Worker;
  const place = newPlace();
  place.kill();
  place.worker = workerOf(undefined);
  place.kill();
  t.same(killed, []);
  place.worker = workerOf(1);
  place.kill();
  t.same(killed, ['SIGKILL']);
});
