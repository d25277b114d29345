import { createHash } from 'node:crypto';
import { giveWay } from '../../core/scheduling/give-way.ts';
import { MAX_DEPTH } from '../html/html-tree.ts';
import { imageHosts } from '../html/image-hosts.ts';
import { type Input, JOBS, type Kind, type Output } from './jobs.ts';
import { plainInstead } from './plain.ts';
import { findRendered, storeRendered } from './render-cache.ts';
import { RenderPool } from './render-pool.ts';

/** Characters of Markdown that are rendered at once, whatever they are: some milliseconds at most. More go to a thread. */
export const MAX_INLINE_LENGTH = 4_000;

const pool = new RenderPool();
const inFlight = new Map<string, Promise<Output<Kind>>>();

/**
 * What a job makes of an answer, from the cache or made now, without making other requests wait. An answer that is too complex
 * comes as its Markdown, or as nothing that fits.
 */
export const render = async <K extends Exclude<Kind, 'check'>>(
  kind: K,
  input: Input<K>,
): Promise<Output<K>> => {
  const key = keyOf(kind, input);
  const known = findRendered(key) as Output<K> | undefined;
  if (known !== undefined) return known;
  if (input.markdown.length <= MAX_INLINE_LENGTH) {
    await giveWay();
    return storeRendered(key, JOBS[kind](input));
  }
  const pending =
    inFlight.get(key) ??
    pool
      .run(kind, input)
      .catch((error) => plainInstead(kind, input, error))
      .finally(() => inFlight.delete(key));
  inFlight.set(key, pending);
  return storeRendered(key, (await pending) as Output<K>);
};

/** The same at once, for answers that were rendered before or are short. */
export const renderNow = <K extends Exclude<Kind, 'check'>>(kind: K, input: Input<K>): Output<K> => {
  const key = keyOf(kind, input);
  return (findRendered(key) as Output<K> | undefined) ?? storeRendered(key, JOBS[kind](input));
};

/**
 * The digest of an answer that is to be written.
 *
 * @throws TooComplex when it would cost readers too much
 */
export const checkAnswer = async (markdown: string): Promise<Output<'check'>> =>
  markdown.length <= MAX_INLINE_LENGTH ? JOBS.check({ markdown }) : pool.run('check', { markdown });

/** Whether an answer may be too complex: most are not, and need no look at their HTML. Short ones can only be too deep. */
export const mayBeTooComplex = (markdown: string): boolean =>
  markdown.length > MAX_INLINE_LENGTH || markdown.split(/[<*_~]/).length > MAX_DEPTH;

const keyOf = <K extends Kind>(kind: K, { markdown, ...input }: Input<K>): string => {
  const hash = createHash('sha256').update(markdown).digest('base64url');
  return `${kind} ${hash} ${JSON.stringify(input)} ${imageHosts()?.join() ?? '*'}`;
};
