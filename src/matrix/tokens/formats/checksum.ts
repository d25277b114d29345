import { base62Digits, CHECKSUM_LENGTH, crc32 } from '../../../core/text/base62-checksum.ts';

/**
 * The checksum that the Matrix Authentication Service appends: least significant digit first, and then padded with
 * zeros on the left all the same (crates/data-model/src/tokens.rs).
 */
export const masChecksum = (text: string): string =>
  base62Digits(crc32(text)).join('').padStart(CHECKSUM_LENGTH, '0');
