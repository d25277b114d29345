/** Characters of new localparts (specification, appendices, "User Identifiers"; `+` since v1.8), for a regular expression. */
const NEW_LOCALPART_CHARACTERS = 'a-z0-9._=/+-';

const CHARACTER = new RegExp(`^[${NEW_LOCALPART_CHARACTERS}]$`);
const LOCALPART = new RegExp(`^[${NEW_LOCALPART_CHARACTERS}]+$`);

/** Whether a character may stand in the localpart of a new account. */
export const isNewLocalpartCharacter = (character: string): boolean => CHARACTER.test(character);

/** Whether a text has only characters of new localparts, and at least one. */
export const isNewLocalpart = (text: string): boolean => LOCALPART.test(text);

/** The same characters for people. */
export const NEW_LOCALPART_ALPHABET = 'a-z, 0-9 and . _ = / + -';
