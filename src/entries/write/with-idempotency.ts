import { hashOf } from '../../content/text/content-hash.ts';
import { AppError } from '../../core/errors.ts';
import type { Transaction } from '../../store/store.ts';

/** How long a response is repeated, in ms. */
export const RESPONSE_TTL = 24 * 60 * 60 * 1000;

/** Longest body that is stored, in bytes: most have some thousand. */
export const MAX_STORED_BODY = 64 * 1024;

/** What the responses to one API key may take; the oldest are deleted first. */
export const LIMITS_OF_CALLER = { rows: 5_000, bytes: 16 * 1024 * 1024 };

/** What all of them may take. */
export const LIMITS_OF_ALL = { rows: 25_000, bytes: 64 * 1024 * 1024 };

/** About what a row takes beside the response, in bytes. */
const ROW_BYTES = 300;

/** The response to a write. */
export interface WriteResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface IdempotentRequest {
  /** Id of the API key: no caller gets the response to another. */
  callerId: string;
  /** The `Idempotency-Key` header; without one the work is done each time. */
  key: string | undefined;
  /** The whole request. */
  request: unknown;
  now: number;
}

export interface IdempotentWork {
  /** Does the work; resolves to the id of what it made. */
  make(): Promise<{ id: string; response: WriteResponse }>;
  /** The response about what was made, as that is now; undefined when it was erased. */
  show(id: string): Promise<WriteResponse | undefined>;
}

/**
 * Does something once, however often it is requested with the same `Idempotency-Key`
 * (draft-ietf-httpapi-idempotency-key-header): the response is stored in the transaction of the work, so there is either both or
 * nothing. For a response that is too long, the id of what was made is stored. Refusals are not stored: they have done nothing.
 *
 * @throws AppError `idempotency-key-reused` when the key came with another request, `gone` when what was made was erased
 */
export const withIdempotency = async (
  { idempotentResponses, write }: Pick<Transaction, 'idempotentResponses' | 'write'>,
  { callerId, key, request, now }: IdempotentRequest,
  { make, show }: IdempotentWork,
): Promise<WriteResponse> => {
  if (key === undefined) return (await make()).response;
  await write.deleteResponsesBefore(now - RESPONSE_TTL);
  const digests = { key: hashOf([callerId, key]), request: hashOf(request) };
  const known = await idempotentResponses.find(digests.key);
  if (known !== undefined) {
    // An erasure empties the stored body.
    if (known.body === '') throw gone();
    if (known.request !== digests.request) {
      throw new AppError(
        'idempotency-key-reused',
        'This Idempotency-Key has been used with another body; send a new key with each new request.',
      );
    }
    const { status, headers, body } = known;
    const [, made] = MADE.exec(body) ?? [];
    if (made === undefined) return { status, headers, body };
    const shown = await show(made);
    if (shown === undefined) throw gone();
    return shown;
  }
  const { id, response } = await make();
  const isShort = Buffer.byteLength(response.body) <= MAX_STORED_BODY;
  const body = isShort ? response.body : JSON.stringify({ id });
  const bytes = ROW_BYTES + Buffer.byteLength(body) + JSON.stringify(response.headers).length;
  await write.insertResponse({ ...digests, ...response, body, bytes, caller: callerId, at: now });
  await write.trimResponses(LIMITS_OF_CALLER, callerId);
  await write.trimResponses(LIMITS_OF_ALL);
  return response;
};

const gone = (): AppError =>
  new AppError('gone', 'What this request made was erased since; it is not made again.');

/** The body that is stored in place of one that is too long. */
const MADE = /^\{"id":"([^"]+)"\}$/;
