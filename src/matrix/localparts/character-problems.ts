import { codePointLabel, hasInvisible, hasWhiteSpace, showCharacter } from '../characters/characters.ts';
import { confusableOf } from '../characters/confusables.ts';
import { isNewLocalpartCharacter, NEW_LOCALPART_ALPHABET } from '../grammar/alphabet.ts';
import type { LocalpartProblem, LocalpartProblemCode } from './schema.ts';

/** Most characters that are reported one by one; a last problem then says how many more there are. */
export const MAX_CHARACTER_PROBLEMS = 50;

type Finding = readonly [code: LocalpartProblemCode, message: string];

const findInvisible = (character: string): Finding => {
  const shown = showCharacter(character);
  if (hasWhiteSpace(character)) return ['white-space', `White space is not allowed: ${shown}.`];
  if (/^\p{Cc}$/u.test(character))
    return ['control-character', `Control characters are not allowed: ${shown}.`];
  return ['invisible-character', `There is a character here that cannot be seen: ${shown}. Leave it out.`];
};

const findAscii = (character: string): Finding => {
  if (/^[A-Z]$/.test(character)) {
    return [
      'upper-case',
      `Capital letters are not allowed: use "${character.toLowerCase()}" instead of "${character}".`,
    ];
  }
  return ['not-allowed', `"${character}" is not allowed. Only ${NEW_LOCALPART_ALPHABET} are.`];
};

const find = (character: string): Finding => {
  if (character === ':')
    return ['colon', 'A colon ends the localpart in a user id, so it can never be part of one.'];
  if (character === '\0') return ['null', 'U+0000 NULL can be part of no user id.'];
  if (/^\p{Cs}$/u.test(character)) {
    return [
      'lone-surrogate',
      `${codePointLabel(character)} is half a character: the text was damaged on the way.`,
    ];
  }
  if (hasInvisible(character)) return findInvisible(character);
  if (/^[!-~]$/.test(character)) return findAscii(character);
  const confusable = confusableOf(character);
  if (confusable !== undefined) {
    return [
      'look-alike',
      `${showCharacter(character)} looks like "${confusable.ascii}" but is another character.`,
    ];
  }
  return ['not-ascii', `${showCharacter(character)} is not allowed. Only ${NEW_LOCALPART_ALPHABET} are.`];
};

/** One problem for each character that new localparts may not contain, in their order, and at the end a count of the rest. */
export const characterProblems = (localpart: string): LocalpartProblem[] => {
  const problems: LocalpartProblem[] = [];
  let index = -1;
  let more = 0;
  for (const character of localpart) {
    index += 1;
    if (isNewLocalpartCharacter(character)) continue;
    if (problems.length === MAX_CHARACTER_PROBLEMS) {
      more += 1;
      continue;
    }
    const [code, message] = find(character);
    problems.push({ code, message, index, character: showCharacter(character) });
  }
  if (more > 0) {
    const message = `${more} more character${more === 1 ? ' is' : 's are'} not allowed.`;
    problems.push({ code: 'more-problems', message, index: null, character: null });
  }
  return problems;
};
