import type { AnswerRequest, AnswerResult } from './api-types.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { writeJson } from './http/writing.ts';

/** `POST /v1/answer`: the one answer to a question, ready to be posted, or null. */
export const answerQuestion =
  (lectern: Transport) =>
  (request: AnswerRequest, options?: CallOptions): Promise<AnswerResult> =>
    writeJson(lectern, 'POST', '/v1/answer', request, options);
