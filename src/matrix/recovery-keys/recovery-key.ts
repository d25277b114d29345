import { fromBase58 } from './base58.ts';

/** What the bytes of a recovery key begin with (matrix-js-sdk src/crypto-api/recovery-key.ts). */
export const KEY_PREFIX = [0x8b, 0x01] as const;

/** Bytes of the key itself; before it stand two, behind it one for parity. */
export const KEY_BYTES = 32;
export const WHOLE_BYTES = KEY_PREFIX.length + KEY_BYTES + 1;

/** Characters of a whole recovery key without its spaces. */
export const KEY_CHARACTERS = 48;

/** Groups of four, dashes and line breaks: how people write a key down. */
const GAPS = /[\s\p{Z}\p{Cf}\p{Pd}+]+|%20|&nbsp;/gu;

/** The characters of a key, without what stands between them. */
export const compactKey = (text: string): string => text.replace(GAPS, '');

/** How much of a key may be missing or too much for it still to be recognised. */
const SLACK = 3;

/** Whether a text has the shape of a recovery key, in any spacing, also of one with some characters missing or mistyped. */
export const looksLikeRecoveryKey = (text: string): boolean => {
  const key = compactKey(text);
  return Math.abs(key.length - KEY_CHARACTERS) <= SLACK && /^E[sS][1-9A-Za-z]+$/.test(key) && /\d/.test(key);
};

export interface RecoveryKeyReading {
  readonly characters: number;
  /** Characters that no key has, with their places counted from 0. */
  readonly foreign: readonly { readonly index: number; readonly character: string }[];
  readonly length: 'right' | 'too-short' | 'too-long';
  /** Whether the bytes begin with 8B 01. */
  readonly prefix: boolean;
  /** Whether all bytes together give zero by exclusive or. */
  readonly parity: boolean;
}

/** Reads a recovery key: base58 of 8B 01, 32 bytes, and a byte of parity. */
export const readRecoveryKey = (text: string): RecoveryKeyReading => {
  const characters = Array.from(compactKey(text));
  const foreign = characters.flatMap((character, index) =>
    fromBase58(character) === undefined ? [{ index, character }] : [],
  );
  const bytes =
    foreign.length === 0 && characters.length <= 2 * KEY_CHARACTERS
      ? fromBase58(characters.join(''))
      : undefined;
  const difference = (bytes?.length ?? characters.length - KEY_CHARACTERS + WHOLE_BYTES) - WHOLE_BYTES;
  return {
    characters: characters.length,
    foreign,
    length: difference === 0 ? 'right' : difference < 0 ? 'too-short' : 'too-long',
    prefix: KEY_PREFIX.every((byte, at) => bytes?.[at] === byte),
    parity: bytes !== undefined && bytes.length > 0 && bytes.reduce((all, byte) => all ^ byte) === 0,
  };
};
