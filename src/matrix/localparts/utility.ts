import { defineUtility } from '../utility.ts';
import { LOCALPARTS_ENTRY_SLUG, LocalpartRequest, LocalpartValidation } from './schema.ts';
import { validateLocalpart } from './validate.ts';

export const localpartUtility = defineUtility({
  path: '/v1/matrix/localparts/validate',
  operationId: 'validateLocalpart',
  tool: 'validate_matrix_localpart',
  summary: 'Tell whether a Matrix username will be accepted',
  description:
    'By the specification, and by what Synapse, MAS, Dendrite and Element Web check; with the problems of each character and a name that would do.',
  request: LocalpartRequest,
  response: LocalpartValidation,
  entrySlug: LOCALPARTS_ENTRY_SLUG,
  run: validateLocalpart,
});
