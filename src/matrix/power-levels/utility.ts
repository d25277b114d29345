import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { explainPowerLevels } from './explain.ts';
import { presentPowerLevels } from './present.ts';
import { PowerLevelsExplanation, PowerLevelsRequest } from './schema.ts';

export const powerLevelUtility = defineUtility({
  name: 'power-levels',
  command: 'power-levels',
  field: 'powerLevels',
  path: '/v1/matrix/power-levels/explain',
  operationId: 'explainPowerLevels',
  tool: 'explain_matrix_power_levels',
  summary: 'Tell who may do what in a Matrix room',
  description:
    'From the content of m.room.power_levels: what each action takes and who has it, who can mend the levels, and what nobody can.',
  request: PowerLevelsRequest,
  response: PowerLevelsExplanation,
  entry: ENTRIES.calls,
  run: explainPowerLevels,
  present: presentPowerLevels,
});
