/** What Node's Buffer does, for code that runs in browsers too. */

/** The UTF-8 of a text; half a surrogate pair becomes U+FFFD, as in a Buffer. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Length of a text in bytes of UTF-8. */
export const utf8Length = (text: string): number => utf8(text).length;

const fromBinary = (binary: string): Uint8Array =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0));

/** Decodes base64 in either alphabet, with or without padding; undefined for anything else. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const digits = text
    .replace(/={0,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return undefined;
  return fromBinary(atob(digits));
};

/** Encodes as unpadded url-safe base64. */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(latin1(bytes)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');

/** One character for each byte. */
export const latin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
