import { hashOf } from '../../content/text/content-hash.ts';
import { AppError } from '../../core/errors.ts';
import type { Transaction } from '../../store/store.ts';

/** How long an answer is given again, in ms. */
export const ANSWER_TTL = 24 * 60 * 60 * 1000;

/** Longest answer that is kept, in bytes: most have some thousand. */
export const MAX_KEPT_ANSWER = 64 * 1024;

/** What the answers to one API key may take; the oldest are forgotten first. */
export const LIMITS_OF_CALLER = { rows: 5_000, bytes: 16 * 1024 * 1024 };

/** What all of them may take. */
export const LIMITS_OF_ALL = { rows: 25_000, bytes: 64 * 1024 * 1024 };

/** About what a row takes beside the answer, in bytes. */
const ROW_BYTES = 300;

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

export interface OnceWork {
  /** Does it, and answers with the id of what it made. */
  make(): Promise<{ id: string; answer: WriteAnswer }>;
  /** The answer about what was made, as that is now; undefined when it is no more. */
  show(id: string): Promise<WriteAnswer | undefined>;
}

/**
 * Does something once, however often it is asked for with the same Idempotency-Key
 * (draft-ietf-httpapi-idempotency-key-header): the answer is kept in the transaction of the work itself, so there is either
 * both or nothing. Of an answer that is too long to be kept it is kept what was made. What is refused is not kept: it has
 * done nothing.
 *
 * @throws AppError `idempotency-key-reused` when the key came with another request, `gone` when what was made was erased
 */
export const answerOnce = async (
  { answers, write }: Pick<Transaction, 'answers' | 'write'>,
  { callerId, key, request, now }: OnceRequest,
  { make, show }: OnceWork,
): Promise<WriteAnswer> => {
  if (key === undefined) return (await make()).answer;
  await write.deleteAnswersBefore(now - ANSWER_TTL);
  const digests = { key: hashOf([callerId, key]), request: hashOf(request) };
  const known = await answers.find(digests.key);
  if (known !== undefined) {
    // An erasure empties what is kept.
    if (known.body === '') throw gone();
    if (known.request !== digests.request) {
      throw new AppError(
        'idempotency-key-reused',
        'This Idempotency-Key has been used with another body; send a key of its own with each request.',
      );
    }
    const { status, headers, body } = known;
    const [, made] = MADE.exec(body) ?? [];
    if (made === undefined) return { status, headers, body };
    const shown = await show(made);
    if (shown === undefined) throw gone();
    return shown;
  }
  const { id, answer } = await make();
  const isKept = Buffer.byteLength(answer.body) <= MAX_KEPT_ANSWER;
  const body = isKept ? answer.body : JSON.stringify({ id });
  const bytes = ROW_BYTES + Buffer.byteLength(body) + JSON.stringify(answer.headers).length;
  await write.insertAnswer({ ...digests, ...answer, body, bytes, caller: callerId, at: now });
  await write.trimAnswers(LIMITS_OF_CALLER, callerId);
  await write.trimAnswers(LIMITS_OF_ALL);
  return answer;
};

const gone = (): AppError =>
  new AppError('gone', 'What this request has made was erased since; it is not made again.');

/** What is kept in place of an answer that is too long. */
const MADE = /^\{"id":"([^"]+)"\}$/;
