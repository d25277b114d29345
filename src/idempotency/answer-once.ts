import { hashOf } from '../content/content-hash.ts';
import { AppError } from '../errors.ts';
import type { Transaction } from '../store/store.ts';

/** How long an answer is given again, in ms. */
export const ANSWER_TTL = 24 * 60 * 60 * 1000;

/** A finished answer to a write. */
export interface WriteAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface OnceRequest {
  /** Of the API key: nobody gets an answer that was for somebody else. */
  callerId: string;
  /** The Idempotency-Key header; undefined does the work each time. */
  key: string | undefined;
  /** All that was asked. */
  request: unknown;
  now: number;
}

/**
 * Does something once, however often it is asked for with the same Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header): the answer is kept in the transaction of the work itself, so there is either
 * both or nothing. What is refused is not kept: it has done nothing.
 *
 * @throws AppError `idempotency-key-reused` when the key came with another request, `gone` when what was made was erased
 */
export const answerOnce = async (
  { answers, write }: Pick<Transaction, 'answers' | 'write'>,
  { callerId, key, request, now }: OnceRequest,
  work: () => Promise<WriteAnswer>,
): Promise<WriteAnswer> => {
  if (key === undefined) return work();
  await write.deleteAnswersBefore(now - ANSWER_TTL);
  const digests = { key: hashOf([callerId, key]), request: hashOf(request) };
  const known = await answers.find(digests.key);
  if (known !== undefined) {
    if (known.body === '') {
      throw new AppError('gone', 'What this request has made was erased since; it is not made again.');
    }
    if (known.request === digests.request)
      return { status: known.status, headers: known.headers, body: known.body };
    throw new AppError(
      'idempotency-key-reused',
      'This Idempotency-Key has been used with another body; send a key of its own with each request.',
    );
  }
  const answer = await work();
  await write.insertAnswer({ ...digests, ...answer, at: now });
  return answer;
};
