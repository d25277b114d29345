import { checkServerName } from '../grammar/server-name.ts';
import { InvalidInput } from '../invalid-input.ts';
import { characterProblems } from './character-problems.ts';
import { decodeLocalpart } from './decoded-name.ts';
import { classOfLocalpart } from './grammar.ts';
import { suggestLocalpart } from './mapping.ts';
import { localpartNotes } from './notes.ts';
import { readPastedName } from './pasted.ts';
import type { LocalpartRequest, LocalpartValidation, LocalpartValidations } from './schema.ts';
import { judgeLocalpart } from './server-verdicts.ts';
import { isEmailLike, wholeProblems } from './whole-problems.ts';

/** A request for one name. */
export interface OneLocalpart {
  readonly localpart: string;
  readonly serverName?: string | undefined;
}

const refuseServerName = (serverName: string | undefined): void => {
  if (serverName === undefined) return;
  const check = checkServerName(serverName);
  if (check.valid) return;
  const detail = `This is not a server name: ${check.reason}. Give a name such as example.org or example.org:8448.`;
  throw new InvalidInput([{ pointer: '/serverName', code: 'invalid-server-name', detail }]);
};

/**
 * Judges a localpart exactly as it was given: a whole user id, a mention or a name in quotes is recognised and said so, but stays
 * an invalid localpart. Throws `InvalidInput` when the server name is none.
 */
export const validateLocalpart = ({ localpart, serverName }: OneLocalpart): LocalpartValidation => {
  refuseServerName(serverName);
  const itsClass = classOfLocalpart(localpart, serverName);
  const pasted = itsClass === 'valid' ? undefined : readPastedName(localpart, serverName);
  const exists = (itsClass === 'valid' || itsClass === 'historical') && pasted === undefined;
  const meant = pasted?.localpart ?? localpart;
  const suggestion = suggestLocalpart(meant, serverName);
  const judged = {
    valid: itsClass === 'valid',
    class: itsClass,
    userId: exists && serverName !== undefined ? `@${localpart}:${serverName}` : null,
    problems: [...wholeProblems(localpart, serverName, pasted), ...characterProblems(localpart)],
    decoded: decodeLocalpart(meant),
    suggestion,
    suggestionServers: suggestion === null ? null : judgeLocalpart(suggestion, serverName),
    servers: judgeLocalpart(localpart, serverName),
  };
  return { ...judged, notes: localpartNotes(judged, pasted === undefined && isEmailLike(localpart)) };
};

const NEITHER = 'Give one name (localpart) or a list of names (items), and not both.';

/** The same for one name or many. Throws `InvalidInput` where neither is given, or both are. */
export const validateLocalparts = ({
  localpart,
  items,
  serverName,
}: LocalpartRequest): LocalpartValidation | LocalpartValidations => {
  if ((localpart === undefined) === (items === undefined)) {
    throw new InvalidInput([{ pointer: '/localpart', code: 'required', detail: NEITHER }]);
  }
  if (localpart !== undefined) return validateLocalpart({ localpart, serverName });
  refuseServerName(serverName);
  return { items: (items ?? []).map((name) => validateLocalpart({ localpart: name, serverName })) };
};
