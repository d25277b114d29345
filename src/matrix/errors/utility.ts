import { defineUtility } from '../utility.ts';
import { entryForError, explainError } from './explain.ts';
import { presentError } from './present.ts';
import { ErrorExplanation, ErrorRequest } from './schema.ts';

export const errorUtility = defineUtility({
  name: 'errors',
  command: 'error',
  field: 'error',
  path: '/v1/matrix/errors/explain',
  operationId: 'explainError',
  tool: 'explain_matrix_error',
  summary: 'Tell what an error of Matrix means, and what to do',
  description:
    'From an errcode (M_UNKNOWN_TOKEN), a message that a client shows ("No known servers"), a whole error body or a line of a log.',
  request: ErrorRequest,
  response: ErrorExplanation,
  entry: entryForError,
  run: explainError,
  present: presentError,
});
