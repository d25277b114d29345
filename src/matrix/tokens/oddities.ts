import { hasInvisible, hasWhiteSpace } from '../characters/characters.ts';
import { isDocumentationToken } from './documentation-tokens.ts';
import { identifyToken } from './identify.ts';
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

/** Whether taking the characters out leaves a token that is certainly whole. */
const repairHint = (token: string): string => {
  const cleaned = Array.from(token)
    .filter((character) => !hasInvisible(character) && !hasWhiteSpace(character))
    .join('');
  return identifyToken(cleaned).checksum === 'valid'
    ? ' Without that it is a complete token with a valid checksum.'
    : '';
};

/** What is odd about the characters of a token, whatever its family. No message repeats any of them. */
export const oddities = (token: string): TokenWarning[] => {
  const warnings: TokenWarning[] = [];
  if (isDocumentationToken(token)) warnings.push(EXAMPLE);
  if (/…|\.\.\.|\*\*\*|•••/.test(token.slice(1))) warnings.push(TRUNCATED);
  const blank = hasWhiteSpace(token);
  const invisible = hasInvisible(token.replace(/\s+/gu, ''));
  const hint = blank || invisible ? repairHint(token) : '';
  if (blank) {
    warnings.push({
      code: 'white-space-inside',
      message: `There is white space inside the token, such as a line break; no token has any.${hint}`,
    });
  }
  if (invisible) {
    warnings.push({
      code: 'invisible-characters',
      message: `There are invisible characters inside the token, such as a zero-width space; no token has any.${hint}`,
    });
  }
  return warnings;
};
