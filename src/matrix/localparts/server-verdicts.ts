import { isNewLocalpart } from '../grammar/alphabet.ts';
import { MAX_USER_ID_BYTES } from '../grammar/user-id.ts';
import { wholeBytes } from './grammar.ts';
import type { LocalpartValidation, ServerVerdict } from './schema.ts';

/** Longest user name that Synapse's /register looks at, in characters (synapse/rest/client/register.py). */
export const SYNAPSE_MAX_WISH_LENGTH = 512;

/** Dendrite's own limit for a whole user id, one byte less than the specification's (internal/validate.go). */
export const DENDRITE_MAX_USER_ID_BYTES = 254;

type Judge = (localpart: string, serverName: string | undefined) => ServerVerdict;

const ACCEPTED: ServerVerdict = { accepted: true, reason: null };
const refused = (reason: string): ServerVerdict => ({ accepted: false, reason });

const ALL_DIGITS = /^[0-9]+$/;

const hasNewCharacters = (localpart: string): boolean => localpart === '' || isNewLocalpart(localpart);

/** POST /register takes the wish in lower case before it checks it; /register/available does not. */
const lowerCaseNote = (localpart: string, serverName: string | undefined): string => {
  const lower = localpart.toLowerCase();
  if (!isNewLocalpart(lower) || !synapse(lower, serverName).accepted) return '';
  return ` (POST /register takes the name in lower case, "${lower}"; /register/available refuses it.)`;
};

/** synapse/handlers/register.py, `check_username`, in its order. */
const synapse: Judge = (localpart, serverName) => {
  if (localpart.length > SYNAPSE_MAX_WISH_LENGTH) return refused('Invalid username');
  if (!hasNewCharacters(localpart)) {
    return refused(
      `User ID can only contain characters a-z, 0-9, or '=_-./+'${lowerCaseNote(localpart, serverName)}`,
    );
  }
  if (localpart === '') return refused('User ID cannot be empty');
  if (localpart.startsWith('_')) {
    return refused('User ID may not begin with _ (unless allow_underscore_prefixed_localpart is set)');
  }
  if (wholeBytes(localpart, serverName) > MAX_USER_ID_BYTES) {
    return refused(`User ID may not be longer than ${MAX_USER_ID_BYTES} characters`);
  }
  return ALL_DIGITS.test(localpart) ? refused('Numeric user IDs are reserved for guest users.') : ACCEPTED;
};

/** Code points of the whole user id: MAS's policy counts characters, where the specification counts bytes. */
const wholeCharacters = (localpart: string, serverName = 'x'): number =>
  Array.from(localpart).length + serverName.length + '@:'.length;

/** MAS frontend/src/entrypoints/templates.ts: the page mends what is typed before the policy sees it (since v1.7.0). */
const signUpNote = (localpart: string, serverName: string | undefined): string => {
  const typed = localpart.trim().toLowerCase();
  if (typed === localpart || !isNewLocalpart(typed) || !mas(typed, serverName).accepted) return '';
  return ` (Its sign-up page writes the name in lower case and trims it, so that "${typed}" is registered there; by API and from upstream providers it is refused.)`;
};

/** MAS policies/register/register.rego, which reports all violations and not only the first. */
const mas: Judge = (localpart, serverName) => {
  const violations = [
    ...(localpart === '' ? ['username-too-short'] : []),
    ...(wholeCharacters(localpart, serverName) > MAX_USER_ID_BYTES ? ['username-too-long'] : []),
    ...(ALL_DIGITS.test(localpart) ? ['username-all-numeric'] : []),
    ...(!isNewLocalpart(localpart) ? ['username-invalid-chars'] : []),
  ];
  if (violations.length > 0) return refused(violations.join(', ') + signUpNote(localpart, serverName));
  if (localpart.startsWith('_')) {
    return {
      accepted: true,
      reason: 'Its policy lets a leading _ pass, but Synapse behind it refuses it by default.',
    };
  }
  if (localpart.includes('+'))
    return { accepted: true, reason: 'Since February 2026; releases before refuse the +.' };
  return ACCEPTED;
};

/** Dendrite internal/validate.go, in its order. */
const dendrite: Judge = (localpart, serverName) => {
  if (wholeBytes(localpart, serverName) > DENDRITE_MAX_USER_ID_BYTES) {
    return refused(
      `M_BAD_JSON: the whole user id is longer than ${DENDRITE_MAX_USER_ID_BYTES} bytes, one less than the specification allows.`,
    );
  }
  if (!isNewLocalpart(localpart)) return refused('It takes only a-z, 0-9 and _-+=./');
  return localpart.startsWith('_') ? refused('It takes no _ at the beginning.') : ACCEPTED;
};

/** Element Web apps/web/src/Registration.tsx, `SAFE_LOCALPART_REGEX`: older than `+`, and without a limit of length. */
const elementWeb: Judge = (localpart) => {
  if (!/^[a-z0-9=_\-./]+$/.test(localpart)) {
    const plus = isNewLocalpart(localpart) ? ' (Its form does not know that + is allowed.)' : '';
    return refused(`Use lowercase letters, numbers, dashes and underscores only${plus}`);
  }
  if (!localpart.startsWith('_')) return ACCEPTED;
  return {
    accepted: true,
    reason: 'With a leading _ it then reports that it cannot check whether the name is taken.',
  };
};

/** What each software says about the localpart for a new account. Whether it is taken cannot be known here. */
export const judgeLocalpart = (
  localpart: string,
  serverName: string | undefined,
): LocalpartValidation['servers'] => ({
  synapse: synapse(localpart, serverName),
  mas: mas(localpart, serverName),
  dendrite: dendrite(localpart, serverName),
  elementWeb: elementWeb(localpart, serverName),
});
