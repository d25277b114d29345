import { hasInvisible, hasWhiteSpace, trimWhere } from '../characters/characters.ts';
import { MAX_USER_ID_BYTES } from '../grammar/user-id.ts';
import { wholeBytes } from './grammar.ts';
import { suggestLocalpart } from './mapping.ts';
import type { PastedName } from './pasted.ts';
import type { LocalpartProblem, LocalpartProblemCode } from './schema.ts';

const whole = (code: LocalpartProblemCode, message: string): LocalpartProblem => ({
  code,
  message,
  index: null,
  character: null,
});

const pastedProblems = (pasted: PastedName, serverName: string | undefined): LocalpartProblem[] => {
  const { localpart, form, formName } = pasted;
  const problems = [
    whole(
      form,
      pasted.serverName === undefined
        ? `This is ${formName}. The name itself is "${localpart}".`
        : `This is ${formName}, not a localpart. Its localpart is "${localpart}", and its server name is "${pasted.serverName}".`,
    ),
  ];
  if (serverName !== undefined && pasted.serverName !== undefined && serverName !== pasted.serverName) {
    problems.push(
      whole(
        'other-server',
        `The user id is one of "${pasted.serverName}", but the server name given is "${serverName}".`,
      ),
    );
  }
  return problems;
};

const tooLong = (localpart: string, serverName: string | undefined): LocalpartProblem[] => {
  const bytes = wholeBytes(localpart, serverName);
  if (bytes <= MAX_USER_ID_BYTES) return [];
  const length = serverName === undefined ? `at least ${bytes} bytes, on any server` : `${bytes} bytes`;
  return [
    whole(
      'too-long',
      `The whole user id would have ${length}; ${MAX_USER_ID_BYTES} are allowed, with "@", ":" and the server name.`,
    ),
  ];
};

/** White space at the ends is the commonest accident of pasting, so it is said at once and not only by character. */
const surroundingWhiteSpace = (
  localpart: string,
  serverName: string | undefined,
  pasted: PastedName | undefined,
): LocalpartProblem[] => {
  const trimmed = trimWhere(localpart, (character) => hasWhiteSpace(character) || hasInvisible(character));
  if (trimmed === localpart) return [];
  const suggestion = pasted === undefined ? suggestLocalpart(trimmed, serverName) : null;
  const remedy =
    suggestion === trimmed
      ? ` Without it the localpart is "${trimmed}", which is valid.`
      : suggestion === null
        ? ''
        : ` Without it "${suggestion}" would do.`;
  return [
    whole('surrounding-white-space', `There is white space or something invisible at an end.${remedy}`),
  ];
};

/** Whether a name looks like an e-mail address. */
export const isEmailLike = (localpart: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(localpart);

/** Problems of the localpart as a whole, the most telling first. */
export const wholeProblems = (
  localpart: string,
  serverName: string | undefined,
  pasted: PastedName | undefined,
): LocalpartProblem[] => {
  if (localpart === '') return [whole('empty', 'It is empty: a localpart has at least one character.')];
  const problems = pasted === undefined ? [] : pastedProblems(pasted, serverName);
  problems.push(...tooLong(localpart, serverName), ...surroundingWhiteSpace(localpart, serverName, pasted));
  if (pasted === undefined && isEmailLike(localpart)) {
    problems.push(
      whole('email-address', 'This looks like an e-mail address. The name of a new account has no "@".'),
    );
  }
  return problems;
};
