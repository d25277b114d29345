import type { AnswerCache, KeptAnswer } from './response-cache.ts';
import type { Transport } from './transport.ts';

/** Asks for what was answered before under its entity tag, and gives that again when it is still right (304). */
export const conditional =
  (ask: Transport, cache: AnswerCache): Transport =>
  async (path, parts, options) => {
    // What is posted is nobody else's, and what is to come fresh does.
    if (parts.method !== undefined || parts.cache !== undefined) return ask(path, parts, options);
    const name = `${options?.language} ${path}`;
    const kept = cache.get(name);
    const condition = kept === undefined ? {} : { 'if-none-match': kept.etag };
    const response = await ask(path, { headers: { ...parts.headers, ...condition } }, options);
    if (response.status === 304 && kept !== undefined) return answerOf(kept);
    const [etag, mediaType, control] = ['etag', 'content-type', 'cache-control'].map((name) =>
      response.headers.get(name),
    );
    if (!response.ok || !etag || !mediaType || control?.includes('no-store')) return response;
    const answer = { etag, mediaType, text: await response.text() };
    cache.set(name, answer);
    return answerOf(answer);
  };

const answerOf = ({ text, mediaType, etag }: KeptAnswer): Response =>
  new Response(text, { headers: { 'content-type': mediaType, etag } });
