import { fromBase58 } from './base58.ts';

/** What the bytes of a recovery key begin with (matrix-js-sdk src/crypto-api/recovery-key.ts). */
export const KEY_PREFIX = [0x8b, 0x01] as const;

/** Characters of a whole recovery key without its spaces: two bytes of prefix, 32 of the key and one of parity. */
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
  const difference = characters.length - KEY_CHARACTERS;
  const bytes = difference === 0 ? fromBase58(characters.join('')) : undefined;
  return {
    characters: characters.length,
    foreign,
    length: difference === 0 ? 'right' : difference < 0 ? 'too-short' : 'too-long',
    prefix: KEY_PREFIX.every((byte, at) => bytes?.[at] === byte),
    parity: bytes?.reduce((all, byte) => all ^ byte) === 0,
  };
};
