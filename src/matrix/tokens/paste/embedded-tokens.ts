import { MATRIX_TOKEN_PREFIXES } from '../../../core/secrets/shapes.ts';

/**
 * Tokens with a known prefix inside other text. What stands before must not belong to base64, or a piece of a macaroon or
 * of another random token could pass for one.
 */
const EMBEDDED = new RegExp(
  `(?<![0-9A-Za-z_+/-])(?:(?:${MATRIX_TOKEN_PREFIXES.join('|')})_[0-9A-Za-z+/_]+|refresh_[A-Za-z0-9]{24,})`,
  'g',
);

/** The different tokens in a text, in their order. */
export const tokensIn = (text: string): ReadonlySet<string> => new Set(text.match(EMBEDDED) ?? []);

export const firstTokenIn = (text: string): string | undefined => {
  const [first] = tokensIn(text);
  return first;
};
