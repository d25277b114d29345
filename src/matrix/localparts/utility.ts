import * as z from 'zod';
import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { presentLocalpart, tabulateLocalparts } from './present.ts';
import { LocalpartRequest, LocalpartValidation, LocalpartValidations } from './schema.ts';
import { validateLocalparts } from './validate.ts';

export const localpartUtility = defineUtility({
  name: 'localparts',
  command: 'localpart',
  field: 'localpart',
  path: '/v1/matrix/localparts/validate',
  operationId: 'validateLocalpart',
  tool: 'validate_matrix_localpart',
  summary: 'Tell whether a Matrix username will be accepted',
  description:
    'By the specification, and by what Synapse, MAS, Dendrite and Element Web check; with the problems of each character and a name that would do.',
  request: LocalpartRequest,
  response: z.union([LocalpartValidation, LocalpartValidations]),
  entry: ENTRIES.localparts,
  run: validateLocalparts,
  present: presentLocalpart,
  tabulate: tabulateLocalparts,
});
