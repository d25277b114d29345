import { parentPort } from 'node:worker_threads';
import { lowerPriority } from '../../core/scheduling/low-priority.ts';
import { setImageHosts } from '../html/image-hosts.ts';
import { TooComplex } from '../html/too-complex.ts';
import { type Input, JOBS, type Kind, type Output } from './jobs.ts';

export interface Request<K extends Kind = Kind> {
  kind: K;
  input: Input<K>;
  imageHosts: readonly string[] | undefined;
}

/** `undefined` says that the thread has started. */
export type Reply = undefined | { output: Output<Kind> } | { tooComplex: string } | { error: unknown };

/** The other side of `render-pool.ts`. */
const reply = <K extends Kind>({ kind, input, imageHosts }: Request<K>): Reply => {
  setImageHosts(imageHosts);
  try {
    return { output: JOBS[kind](input) };
  } catch (error) {
    return error instanceof TooComplex ? { tooComplex: error.detail } : { error };
  }
};

lowerPriority();
parentPort?.on('message', (request: Request) => parentPort?.postMessage(reply(request)));
parentPort?.postMessage(undefined);
