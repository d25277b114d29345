import { EventEmitter } from 'node:events';
import t from 'tap';
import type { ToSupervisor, ToWorker } from '../../../src/server/workers/messages.ts';
import { supervisorChannel } from '../../../src/server/workers/serve.ts';

const fakeProcess = (connected: boolean) => {
  const sent: ToSupervisor[] = [];
  const send = (message: ToSupervisor) => sent.push(message) > 0;
  const worker = Object.assign(new EventEmitter(), { connected, send, sent });
  return worker as unknown as NodeJS.Process & { sent: ToSupervisor[] };
};

t.test('messages go both ways', async (t) => {
  const worker = fakeProcess(true);
  const channel = supervisorChannel(worker);
  channel.send({ kind: 'gather-metrics', id: 1 });
  t.same(worker.sent, [{ kind: 'gather-metrics', id: 1 }]);
  const got: ToWorker[] = [];
  channel.onMessage((message) => got.push(message));
  worker.emit('message', { kind: 'stop' }, undefined);
  t.same(got, [{ kind: 'stop' }]);
});

t.test('nothing is sent when the supervisor is gone', async (t) => {
  const worker = fakeProcess(false);
  supervisorChannel(worker).send({ kind: 'gather-metrics', id: 1 });
  t.same(worker.sent, []);
});
