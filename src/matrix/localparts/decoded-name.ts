/** One or more escapes of the specification's mapping in a row. */
const ESCAPES = /(?:=[0-9a-f]{2})+/g;

const bytesOf = (escapes: string): Uint8Array =>
  Uint8Array.from(escapes.split('=').slice(1), (digits) => Number.parseInt(digits, 16));

/**
 * What a localpart stands for when its `=xx` are read as the specification's mapping writes them: `=22name=22` stands for
 * `"name"`. Null when it has none, or when they are no UTF-8.
 */
export const decodeLocalpart = (localpart: string): string | null => {
  if (!/=[0-9a-f]{2}/.test(localpart)) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return localpart.replace(ESCAPES, (escapes) => decoder.decode(bytesOf(escapes)));
  } catch {
    return null;
  }
};
