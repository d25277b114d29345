import { utf8 } from '../../core/text/bytes.ts';
import { hasLoneSurrogate } from '../characters/characters.ts';
import { isNewLocalpartCharacter } from '../grammar/alphabet.ts';
import { MAX_USER_ID_BYTES } from '../grammar/user-id.ts';
import { classOfLocalpart } from './grammar.ts';

const mapByte = (byte: number): string => {
  const character = String.fromCharCode(byte);
  // `=` begins an escape.
  return character !== '=' && isNewLocalpartCharacter(character)
    ? character
    : `=${byte.toString(16).padStart(2, '0')}`;
};

/**
 * The specification's mapping from other character sets, in the form that ignores case (appendices, "Mapping from other
 * character sets"): A to Z in lower case, every other byte of the UTF-8 that is not allowed, and `=`, as `=xx`.
 * Only ASCII is lowered: other letters are bytes to be escaped. A leading `_`, which Synapse and Dendrite refuse, is escaped
 * as Synapse's own mapping does (synapse/types/__init__.py, `map_username_to_mxid_localpart`).
 */
export const mapToLocalpart = (text: string): string => {
  const lowered = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return Array.from(utf8(lowered), mapByte).join('').replace(/^_/, '=5f');
};

/**
 * A valid localpart for the text: itself when it is valid already (so that suggestions are stable), and otherwise what the
 * mapping makes of it. Null when that cannot be: empty, not Unicode, or too long; cutting it would be arbitrary.
 */
export const suggestLocalpart = (text: string, serverName: string | undefined): string | null => {
  if (text === '' || text.length > MAX_USER_ID_BYTES || hasLoneSurrogate(text)) return null;
  if (classOfLocalpart(text, serverName) === 'valid') return text;
  const mapped = mapToLocalpart(text);
  return classOfLocalpart(mapped, serverName) === 'valid' ? mapped : null;
};
