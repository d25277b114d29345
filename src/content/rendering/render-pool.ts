import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { imageHosts } from '../html/image-hosts.ts';
import { TooComplex } from '../html/too-complex.ts';
import { type Input, JOBS, type Kind, type Output } from './jobs.ts';
import type { Reply, Request } from './render-worker.ts';

/** `.ts` among the sources, `.js` in what is built (`esbuild.config.ts`). */
const WORKER = new URL(`./render-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/** Memory of a thread, in MiB: an answer that takes more ends the thread, not the service. */
const MAX_MEMORY = 128;

export interface PoolOptions {
  script?: URL;
  threads?: number;
  /** Longest time for a job, in ms: many times what the costliest answer takes, as others go first on a busy machine. */
  maxTime?: number;
  /** Time without work after which a thread ends, in ms. */
  maxIdle?: number;
}

interface Job {
  request: Request;
  resolve: (output: Output<Kind>) => void;
  reject: (error: unknown) => void;
}

/** Threads that render long answers, started when there is work: no request waits for the rendering of another one. */
export class RenderPool {
  readonly #options: Required<PoolOptions>;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  #threads = 0;
  /** A loader for TypeScript may serve no threads. */
  #canStart = true;

  constructor(options: PoolOptions = {}) {
    this.#options = { script: WORKER, threads: 2, maxTime: 30_000, maxIdle: 30_000, ...options };
  }

  /** @throws TooComplex when the answer is, or takes too long */
  run<K extends Kind>(kind: K, input: Input<K>): Promise<Output<K>> {
    return new Promise<Output<Kind>>((resolve, reject) => {
      this.#waiting.push({ request: { kind, input, imageHosts: imageHosts() }, resolve, reject });
      this.#next();
    }) as Promise<Output<K>>;
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#threads < this.#options.threads ? this.#start() : undefined);
    if (worker !== undefined) this.#give(worker, this.#waiting.shift()!);
  }

  #start(): Worker | undefined {
    if (!this.#canStart) {
      for (const job of this.#waiting.splice(0)) runHere(job);
      return undefined;
    }
    this.#threads += 1;
    return new Worker(this.#options.script, { resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY } });
  }

  #give(worker: Worker, job: Job): void {
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      // These alone: the worker has listeners of its own.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    };
    const lose = (settle: () => void): void => {
      end();
      // Later errors are of no interest.
      worker.on('error', () => {});
      void worker.terminate();
      this.#threads -= 1;
      settle();
      this.#next();
    };
    const refuse = (): void => lose(() => job.reject(new TooComplex('takes too long to render')));
    const onFailure = (): void => {
      if (timer !== undefined) {
        refuse();
        return;
      }
      this.#canStart = false;
      lose(() => runHere(job));
    };
    const begin = (): void => {
      timer = setTimeout(refuse, this.#options.maxTime);
    };
    worker.ref();
    worker.on('error', onFailure);
    worker.on('exit', onFailure);
    worker.on('message', (reply: Reply) => {
      if (reply === undefined) {
        begin();
        return;
      }
      end();
      settle(job, reply);
      this.#rest(worker);
      this.#next();
    });
    if (started.has(worker)) begin();
    started.add(worker);
    worker.postMessage(job.request);
  }

  /** A thread without work keeps no process alive, and ends after a while. */
  #rest(worker: Worker): void {
    this.#idle.push(worker);
    worker.unref();
    const end = (): void => {
      const at = this.#idle.indexOf(worker);
      if (at === -1) return;
      this.#idle.splice(at, 1);
      this.#threads -= 1;
      void worker.terminate();
    };
    worker.on('error', end);
    setTimeout(end, this.#options.maxIdle).unref();
  }
}

/** Threads that have been given work before. */
const started = new WeakSet<Worker>();

const settle = (job: Job, reply: NonNullable<Reply>): void => {
  if ('output' in reply) job.resolve(reply.output);
  else if ('tooComplex' in reply) job.reject(new TooComplex(reply.tooComplex));
  else job.reject(reply.error);
};

const runHere = ({ request, resolve, reject }: Job): void => {
  const run = JOBS[request.kind] as (input: Input<Kind>) => Output<Kind>;
  try {
    resolve(run(request.input));
  } catch (error) {
    reject(error);
  }
};
