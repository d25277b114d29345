import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { classifyToken } from './classify.ts';
import { presentToken } from './present.ts';
import { TokenClassification, TokenRequest } from './schema.ts';

export const tokenUtility = defineUtility({
  name: 'tokens',
  command: 'token',
  field: 'token',
  isSecret: true,
  path: '/v1/matrix/tokens/classify',
  operationId: 'classifyToken',
  tool: 'classify_matrix_token',
  summary: 'Tell what a Matrix token is',
  description:
    'By its format alone: nothing is looked up. The token travels in the body only; it is never logged, stored or echoed.',
  request: TokenRequest,
  response: TokenClassification,
  entry: (token) =>
    token?.warnings.some(({ code }) => code === 'looks-like-recovery-key')
      ? ENTRIES.leakedKey
      : ENTRIES.tokens,
  run: classifyToken,
  present: presentToken,
});
