import { type Block, facts, messages, text } from '../presentation.ts';
import type { RecoveryKeyCheck } from './schema.ts';

const PARITY: Record<RecoveryKeyCheck['parity'], string> = {
  valid: 'fits',
  invalid: 'does not fit',
  'not-checked': 'not checked',
};

/** A check for people. */
export const presentRecoveryKey = (check: Omit<RecoveryKeyCheck, 'entry'>): readonly Block[] => [
  facts([
    ['Recovery key', check.valid ? 'whole' : 'not correct'],
    ['Characters', `${check.characters} of 48`],
    ['Checksum', PARITY[check.parity]],
  ]),
  ...messages('What is wrong:', check.problems),
  text(check.description),
];
