import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { parseIdentifier } from './parse.ts';
import { presentIdentifier } from './present.ts';
import { IdentifierExplanation, IdentifierRequest } from './schema.ts';

export const identifierUtility = defineUtility({
  name: 'identifiers',
  command: 'identifier',
  field: 'text',
  path: '/v1/matrix/identifiers/parse',
  operationId: 'parseIdentifier',
  tool: 'parse_matrix_identifier',
  summary: 'Read a Matrix id or link',
  description:
    'A user, room, alias, event, mxc:// address, matrix.to link or matrix: URI: its parts, what =xx in it stands for, its servers to join through, what is wrong with it ("No known servers"), and the other form of link.',
  request: IdentifierRequest,
  response: IdentifierExplanation,
  entry: (identifier) => (identifier?.kind === 'user' ? ENTRIES.localparts : ENTRIES.spaces),
  run: parseIdentifier,
  present: presentIdentifier,
});
