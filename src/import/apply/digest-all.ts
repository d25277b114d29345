import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Digest, digestMarkdown } from '../../content/html/render.ts';

/** Answers that a thread takes at a time, and after which a caller's event loop gets its turn. */
export const DIGEST_BATCH = 200;

/** Fewer answers than this are parsed sooner than threads have started. */
export const WORTH_THREADS = 1_500;

/** More threads than this wait for the one that hands out the work. */
const MAX_THREADS = 4;

/** `.ts` among the sources, `.js` in what is built (`esbuild.config.ts`). */
const WORKER = new URL(`./digest-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/** The digests of many answers, in their order; on every processor when there are very many. */
export const digestAll = async (
  answers: readonly string[],
  onProgress: (done: number, total: number) => void,
  threads = Math.min(availableParallelism(), MAX_THREADS),
  script = WORKER,
): Promise<Digest[]> => {
  const batches = Array.from({ length: Math.ceil(answers.length / DIGEST_BATCH) }, (_, n) =>
    answers.slice(n * DIGEST_BATCH, (n + 1) * DIGEST_BATCH),
  );
  const digests: Digest[][] = [];
  let done = 0;
  const take = (n: number, batch: Digest[]): void => {
    digests[n] = batch;
    done += batch.length;
    onProgress(done, answers.length);
  };
  onProgress(0, answers.length);
  // Whoever is free takes the next; when one has failed, nobody needs the rest.
  const work = batches.entries();
  const stop = (): void => {
    batches.length = 0;
  };
  if (threads > 1 && answers.length >= WORTH_THREADS) {
    await Promise.all(Array.from({ length: threads }, () => inThread(new Worker(script), work, take, stop)));
  }
  // Alone, or what threads have left.
  for (const [n, batch] of work) {
    take(n, batch.map(digestMarkdown));
    await turn();
  }
  return digests.flat();
};

/**
 * Works in a thread of its own until there is no more work. What it cannot do is done here: a thread that does not start
 * (a loader for TypeScript that serves no threads) costs time only, and what is wrong with an answer is thrown here.
 */
const inThread = async (
  worker: Worker,
  work: Iterable<[number, readonly string[]]>,
  take: (n: number, digests: Digest[]) => void,
  stop: () => void,
): Promise<void> => {
  try {
    for (const [n, batch] of work) {
      const digests = await ask(worker, batch).catch(() => undefined);
      take(n, digests ?? batch.map(digestMarkdown));
      if (digests === undefined) return;
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    await worker.terminate();
  }
};

const ask = (worker: Worker, batch: readonly string[]): Promise<Digest[]> =>
  new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread ended before its work')));
    worker.postMessage(batch);
  });
