import { utf8 } from '../../core/bytes.ts';
import { hasLoneSurrogate } from '../characters/characters.ts';
import { MAX_USER_ID_BYTES } from '../grammar/user-id.ts';
import { classOfLocalpart } from './grammar.ts';

/** Bytes that stand for themselves: those of new localparts, without `=`, which begins an escape. */
const UNESCAPED = /^[a-z0-9._/+-]$/;

const mapByte = (byte: number): string => {
  const character = String.fromCharCode(byte);
  return UNESCAPED.test(character) ? character : `=${byte.toString(16).padStart(2, '0')}`;
};

/**
 * The specification's mapping from other character sets, in the form that ignores case (appendices, "Mapping from other
 * character sets"): A to Z in lower case, every other byte of the UTF-8 that is not allowed, and `=`, as `=xx`.
 * Only ASCII is lowered: other letters are bytes to be escaped.
 */
export const mapToLocalpart = (text: string): string => {
  const lowered = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return Array.from(utf8(lowered), mapByte).join('');
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
