import fc from 'fast-check';
import { base62Checksum } from '../../../src/core/text/base62-checksum.ts';
import { masChecksum } from '../../../src/matrix/tokens/formats/checksum.ts';

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const ALPHANUMERIC = `0123456789${LETTERS}`;

const textOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

/** Tokens as the Matrix Authentication Service makes them. */
export const masToken: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('mat', 'mar', 'mct', 'mcr', 'mpt'), textOf(ALPHANUMERIC, 30))
  .map(([prefix, random]) => `${prefix}_${random}_${masChecksum(`${prefix}_${random}`)}`);

/** A localpart, and the token that Synapse would make for it. */
export const synapseToken: fc.Arbitrary<{ localpart: string; token: string }> = fc
  .tuple(fc.constantFrom('syt', 'syr'), fc.string({ unit: 'binary', maxLength: 20 }), textOf(LETTERS, 20))
  .map(([prefix, localpart, random]) => {
    const base64 = Buffer.from(localpart).toString('base64').replaceAll('=', '');
    const base = `${prefix}_${base64}_${random}`;
    return { localpart, token: `${base}_${base62Checksum(base)}` };
  });

export const loginToken: fc.Arbitrary<string> = textOf(LETTERS, 20).map(
  (random) => `syl_${random}_${base62Checksum(`syl_${random}`)}`,
);

export const changeOneCharacter = (token: string, at: number, character: string): string =>
  token.slice(0, at) + character + token.slice(at + 1);
