import { hasInvisible, hasWhiteSpace } from '../characters/characters.ts';
import { looksLikeRecoveryKey } from '../recovery-keys/recovery-key.ts';
import { isDocumentationToken } from './paste/documentation-tokens.ts';
import type { TokenWarning } from './schema.ts';

const EXAMPLE: TokenWarning = {
  code: 'documentation-example',
  message: 'This is an example that is printed in public documentation or tests. It works on no server.',
};

const TRUNCATED: TokenWarning = {
  code: 'truncated',
  message:
    'The token was shortened or masked for display (…, ... or ***). Copy it whole from where it came from.',
};

const SEVERAL_WORDS: TokenWarning = {
  code: 'white-space-inside',
  message: 'There is white space inside; no token has any. Paste the token alone.',
};

const INVISIBLE: TokenWarning = {
  code: 'invisible-characters',
  message:
    'There are invisible characters inside, such as a zero-width space; no token has any. Copy it again.',
};

/** What is odd about the characters of a token, whatever its family. No message repeats any of them. */
export const tokenWarnings = (token: string): TokenWarning[] => {
  const warnings: TokenWarning[] = [];
  if (isDocumentationToken(token)) warnings.push(EXAMPLE);
  if (/…|\.\.\.|\*\*\*|•••/.test(token.slice(1))) warnings.push(TRUNCATED);
  if (looksLikeRecoveryKey(token)) return warnings;
  if (hasWhiteSpace(token)) warnings.push(SEVERAL_WORDS);
  if (hasInvisible(token.replace(/\s+/gu, ''))) warnings.push(INVISIBLE);
  return warnings;
};
