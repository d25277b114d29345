import { utf8 } from './bytes.ts';

const CRC32_POLYNOMIAL_REFLECTED = 0xedb88320;

const CRC32_TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ CRC32_POLYNOMIAL_REFLECTED : remainder >>> 1;
  }
  return remainder >>> 0;
});

/**
 * CRC-32/ISO-HDLC of the text's UTF-8 bytes: the one of zlib and PNG, check value 0xcbf43926 for `123456789`.
 * `zlib.crc32` does the same, but Node 20 has it only from 20.15 on.
 */
export const crc32 = (text: string): number => {
  let remainder = 0xffffffff;
  for (const byte of utf8(text)) {
    remainder = CRC32_TABLE[(remainder ^ byte) & 0xff]! ^ (remainder >>> 8);
  }
  return (remainder ^ 0xffffffff) >>> 0;
};

const BASE62_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six base62 digits hold any 32-bit number: 62 to the power of 6 is more than 2 to the power of 35. */
export const CHECKSUM_LENGTH = 6;

/** The digits of a number in base 62, the least significant first. */
export const base62Digits = (value: number): string[] => {
  const digits: string[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / BASE62_DIGITS.length)) {
    digits.push(BASE62_DIGITS.charAt(rest % BASE62_DIGITS.length));
  }
  return digits;
};

/** The CRC-32 of a text as six base62 digits, the most significant first: what Synapse and GitHub append to a token. */
export const base62Checksum = (text: string): string =>
  base62Digits(crc32(text)).reverse().join('').padStart(CHECKSUM_LENGTH, '0');
