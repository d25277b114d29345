import { MATRIX_TOKEN_PREFIXES } from '../../../core/secrets/shapes.ts';
import { hasInvisible, hasWhiteSpace } from '../../characters/characters.ts';
import { unwrap } from '../../paste/unwrap.ts';
import { looksLikeRecoveryKey } from '../../recovery-keys/recovery-key.ts';
import { identifyToken } from '../identify.ts';
import type { TokenWarning } from '../schema.ts';
import { firstTokenIn, tokensIn } from './embedded-tokens.ts';
import { PASTE_MESSAGES, type PasteCode } from './paste-messages.ts';

export interface PastedToken {
  readonly token: string;
  readonly warnings: readonly TokenWarning[];
}

const TARGET = {
  isWhole: (text: string): boolean => looksLikeRecoveryKey(text) || identifyToken(text).form === 'complete',
  begins: new RegExp(
    `^(?:(?:${MATRIX_TOKEN_PREFIXES.join('|')})_|refresh_|MD[AB]|bearer\\s|authorization)`,
    'i',
  ),
  inPairs: /^\S/,
  trailing: '%',
  labels: /token|secret|key$|^(?:mas|bearer)$/i,
};

const warn = (code: PasteCode): TokenWarning => ({ code, message: PASTE_MESSAGES[code] });

/**
 * A token amid other words. A text that begins with a token and goes on is taken for one token with white space in it
 * (wrapped by a terminal, say), unless its beginning is a complete token by itself.
 */
const takeOutOfText = (text: string): string => {
  const token = firstTokenIn(text);
  if (token === undefined || token === text) return text;
  return text.startsWith(token) && identifyToken(token).form !== 'complete' ? text : token;
};

/** A token that was wrapped over several lines, or has a zero-width space in it; other words are left as they are. */
const withoutBlanks = (text: string): { readonly token: string; readonly codes: readonly PasteCode[] } => {
  const blank = hasWhiteSpace(text);
  const invisible = hasInvisible(text.replace(/\s+/gu, ''));
  if ((!blank && !invisible) || looksLikeRecoveryKey(text)) return { token: text, codes: [] };
  const token = Array.from(text)
    .filter((character) => !hasInvisible(character) && !hasWhiteSpace(character))
    .join('');
  if (identifyToken(token).family === 'unknown') return { token: text, codes: [] };
  return {
    token,
    codes: [
      ...(blank ? ['white-space-inside' as const] : []),
      ...(invisible ? ['invisible-characters' as const] : []),
    ],
  };
};

/** Finds the token in whatever was pasted, and tells what else was there. */
export const unwrapToken = (input: string): PastedToken => {
  const several = tokensIn(input).size > 1;
  const { text, codes } = unwrap(input, TARGET);
  const taken = several ? firstTokenIn(input)! : takeOutOfText(text);
  const { token, codes: blanks } = withoutBlanks(taken);
  const found: PasteCode[] = [...codes, ...blanks];
  if (several) found.push('several-tokens');
  else if (taken !== text) found.push('surrounding-text');
  if (token === '') found.push('empty');
  return { token, warnings: found.map(warn) };
};
