import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { base62Checksum, CHECKSUM_LENGTH } from '../core/text/base62-checksum.ts';

/** What every key begins with: people and secret scanners know it by that. */
export const KEY_PREFIX = 'lct_';

/** Random base62 digits of a key: 178 bits. */
export const KEY_RANDOM_LENGTH = 30;

/** Characters behind the prefix by which a key is found; the other 131 bits stay secret. */
export const KEY_HINT_LENGTH = 8;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const KEY = new RegExp(`^${KEY_PREFIX}[0-9A-Za-z]{${KEY_RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);

/** A new key: prefix, random digits, and the CRC-32 of both in base 62, as GitHub's tokens have it. */
export const makeKey = (): string => {
  const random = Array.from({ length: KEY_RANDOM_LENGTH }, () => DIGITS.charAt(randomInt(DIGITS.length)));
  const text = KEY_PREFIX + random.join('');
  return text + base62Checksum(text);
};

/** Whether a text has the form of a key and its checksum is right: what was mistyped needs no look into the store. */
export const isKey = (text: string): boolean =>
  KEY.test(text) && base62Checksum(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);

/** The part of a key that may be shown: prefix and the first digits. */
export const hintOf = (key: string): string => key.slice(0, KEY_PREFIX.length + KEY_HINT_LENGTH);

/** SHA-256 in hexadecimal. A key is random, so nothing slower is needed. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Compares digests in constant time. */
export const isSameHash = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
