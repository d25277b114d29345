import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { checkRecoveryKey } from './check.ts';
import { presentRecoveryKey } from './present.ts';
import { RecoveryKeyCheck, RecoveryKeyRequest } from './schema.ts';

export const recoveryKeyUtility = defineUtility({
  name: 'recovery-keys',
  command: 'recovery-key',
  field: 'key',
  isSecret: true,
  path: '/v1/matrix/recovery-keys/check',
  operationId: 'checkRecoveryKey',
  tool: 'check_matrix_recovery_key',
  summary: 'Tell why a recovery key is "not correct"',
  description:
    'By its alphabet, length, beginning and parity, in any spacing. The key travels in the body only; it is never logged, stored or echoed.',
  request: RecoveryKeyRequest,
  response: RecoveryKeyCheck,
  entry: ENTRIES.leakedKey,
  run: checkRecoveryKey,
  present: presentRecoveryKey,
});
