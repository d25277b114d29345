import type { LocalpartProblem, LocalpartValidation, ServerVerdict } from '../../matrix/localparts/schema.ts';
import { bullets, document, table } from '../terminal/layout.ts';

const CLASSES: Record<LocalpartValidation['class'], string> = {
  valid: 'valid for a new account',
  historical: 'not for a new account; older accounts can have it',
  'non-compliant': 'not for any account, although rooms can hold such',
  'too-long': 'too long for any account',
  invalid: 'impossible in a user id',
};

const describeProblem = ({ index, message }: LocalpartProblem): string =>
  index === null ? message : `Character ${index + 1}: ${message}`;

const describeVerdict = ({ accepted, reason }: ServerVerdict): string =>
  `${accepted ? 'yes' : 'no'}${reason === null ? '' : `: ${reason}`}`;

/** A validation for people; characters are counted from 1. */
export const describeLocalpart = (localpart: string, answer: LocalpartValidation): string => {
  const { userId, problems, suggestion, servers } = answer;
  return document(
    table([
      ['Localpart', localpart],
      ['Verdict', CLASSES[answer.class]],
      ...(userId === null ? [] : [['User id', userId] as const]),
      ...(suggestion === null || answer.valid ? [] : [['Instead', suggestion] as const]),
    ]),
    bullets('Problems:', problems.map(describeProblem)),
    `Who would take it for a new account:\n${table([
      ['Synapse', describeVerdict(servers.synapse)],
      ['MAS', describeVerdict(servers.mas)],
      ['Dendrite', describeVerdict(servers.dendrite)],
      ['Element Web', describeVerdict(servers.elementWeb)],
    ])}`,
  );
};
