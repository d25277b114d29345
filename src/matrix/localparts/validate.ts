import { checkServerName } from '../grammar/server-name.ts';
import { InvalidInput } from '../invalid-input.ts';
import { characterProblems } from './character-problems.ts';
import { classOfLocalpart } from './grammar.ts';
import { suggestLocalpart } from './mapping.ts';
import { readPastedUserId } from './pasted.ts';
import type { LocalpartRequest, LocalpartValidation } from './schema.ts';
import { judgeLocalpart } from './server-verdicts.ts';
import { wholeProblems } from './whole-problems.ts';

const refuseServerName = (serverName: string | undefined): void => {
  if (serverName === undefined) return;
  const check = checkServerName(serverName);
  if (check.valid) return;
  const detail = `This is not a server name: ${check.reason}. Give a name such as example.org or example.org:8448.`;
  throw new InvalidInput([{ pointer: '/serverName', code: 'invalid-server-name', detail }]);
};

/**
 * Judges a localpart exactly as it was given: a whole user id is recognised and said so, but stays an invalid localpart.
 * Throws `InvalidInput` when the server name is none.
 */
export const validateLocalpart = ({ localpart, serverName }: LocalpartRequest): LocalpartValidation => {
  refuseServerName(serverName);
  const localpartClass = classOfLocalpart(localpart, serverName);
  const pasted = localpartClass === 'valid' ? undefined : readPastedUserId(localpart, serverName);
  const exists = (localpartClass === 'valid' || localpartClass === 'historical') && pasted === undefined;
  return {
    valid: localpartClass === 'valid',
    class: localpartClass,
    userId: exists && serverName !== undefined ? `@${localpart}:${serverName}` : null,
    problems: [...wholeProblems(localpart, serverName, pasted), ...characterProblems(localpart)],
    suggestion: suggestLocalpart(pasted?.localpart ?? localpart, serverName),
    servers: judgeLocalpart(localpart, serverName),
  };
};
