import { defineUtility } from '../utility.ts';
import { classifyToken } from './classify.ts';
import { TOKENS_ENTRY_SLUG, TokenClassification, TokenRequest } from './schema.ts';

export const tokenUtility = defineUtility({
  path: '/v1/matrix/tokens/classify',
  operationId: 'classifyToken',
  tool: 'classify_matrix_token',
  summary: 'Tell what a Matrix token is',
  description:
    'By its format alone: nothing is looked up. The token travels in the body only; it is never logged, stored or echoed.',
  request: TokenRequest,
  response: TokenClassification,
  entrySlug: TOKENS_ENTRY_SLUG,
  run: classifyToken,
});
