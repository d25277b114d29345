import type { ToWorker, WorkerChannel } from './messages.ts';

/** A worker's connection to the supervisor: the one that Node opens for a fork. */
export const supervisorChannel = (
  worker: Pick<NodeJS.Process, 'send' | 'connected' | 'on'>,
): WorkerChannel => ({
  send: (message) => {
    if (worker.connected) worker.send?.(message);
  },
  onMessage: (listener) => {
    // No other process can send one.
    worker.on('message', (message) => listener(message as ToWorker));
  },
});
