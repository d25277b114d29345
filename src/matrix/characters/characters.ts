import { CHARACTER_NAMES } from './character-names.ts';
import { confusableOf } from './confusables.ts';

/**
 * Half of a UTF-16 pair on its own. JSON can carry one (`"\ud800"`), UTF-8 cannot: such a string can be part of no
 * Matrix identifier, and `encodeURIComponent` throws on it.
 */
export const hasLoneSurrogate = (text: string): boolean => /\p{Cs}/u.test(text);

/** Whether a character, or any of a text, is white space as Unicode defines it, or the byte order mark. */
export const hasWhiteSpace = (text: string): boolean => /\s/u.test(text);

const INVISIBLE = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u;

/**
 * Whether there is nothing to see on screen of a character, or of any in a text: controls, format characters, blanks,
 * unassigned and private code points, lone surrogates.
 */
export const hasInvisible = (text: string): boolean => INVISIBLE.test(text);

/** `U+200B`, in at least four digits. */
export const codePointLabel = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const nameOf = (character: string): string | undefined => {
  const name = CHARACTER_NAMES.get(character.codePointAt(0)!) ?? confusableOf(character)?.name;
  if (name !== undefined) return name;
  if (/^\p{Cs}$/u.test(character)) return 'LONE SURROGATE';
  if (/^\p{Cc}$/u.test(character)) return 'CONTROL CHARACTER';
  if (/^\p{Co}$/u.test(character)) return 'PRIVATE USE CHARACTER';
  return undefined;
};

/**
 * A character as a message can show it: itself when it can be seen and taken for no other, and otherwise its code point
 * with its Unicode name where known (`U+200B ZERO WIDTH SPACE`, `U+0430 CYRILLIC SMALL LETTER A`).
 */
export const showCharacter = (character: string): string => {
  const plain =
    !hasInvisible(character) && !/^\p{M}$/u.test(character) && confusableOf(character) === undefined;
  if (plain) return character;
  const name = nameOf(character);
  return name === undefined ? codePointLabel(character) : `${codePointLabel(character)} ${name}`;
};

/** Takes characters off both ends while the test holds; linear, where `/x+$/` would be quadratic. */
export const trimWhere = (text: string, isTrimmed: (character: string) => boolean): string => {
  const characters = Array.from(text);
  const first = characters.findIndex((character) => !isTrimmed(character));
  if (first === -1) return '';
  const last = characters.findLastIndex((character) => !isTrimmed(character));
  return characters.slice(first, last + 1).join('');
};
