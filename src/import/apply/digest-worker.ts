import { parentPort } from 'node:worker_threads';
import { digestMarkdown } from '../../content/html/render.ts';

/** The other side of `digest-all.ts`: answers batches of Markdown with their digests, in their order. */
parentPort?.on('message', (batch: readonly string[]) => {
  parentPort?.postMessage(batch.map(digestMarkdown));
});
