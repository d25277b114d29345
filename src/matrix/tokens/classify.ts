import { identifyToken } from './identify.ts';
import { maskToken } from './paste/mask.ts';
import { unwrapToken } from './paste/paste.ts';
import type { TokenClassification, TokenRequest, TokenWarning, TokenWarningCode } from './schema.ts';
import { tokenWarnings } from './token-warnings.ts';

/** What a token that was shortened for display would only be accused of because of that. */
const CONSEQUENCES_OF_TRUNCATION: ReadonlySet<TokenWarningCode> = new Set([
  'wrong-shape',
  'wrong-checksum',
  'unusual-characters',
  'damaged-macaroon',
]);

const withoutConsequences = (
  odd: readonly TokenWarning[],
  identified: readonly TokenWarning[],
): TokenWarning[] => {
  const truncated = odd.some(({ code }) => code === 'truncated');
  return [...odd, ...identified.filter(({ code }) => !truncated || !CONSEQUENCES_OF_TRUNCATION.has(code))];
};

/**
 * Tells what a token is by its format alone. The specification calls access tokens opaque, so this is knowledge of what
 * issuers do, and never proof that a token works. The answer holds nothing of the token but its prefix, its last two
 * characters and the localpart that Synapse wrote into it; the expected checksum is never returned.
 */
export const classifyToken = ({ token: input }: TokenRequest): TokenClassification => {
  const { token, warnings: pasteWarnings } = unwrapToken(input);
  const identified = identifyToken(token);
  return {
    ...identified,
    masked: maskToken(token, identified.prefix),
    warnings: [...pasteWarnings, ...withoutConsequences(tokenWarnings(token), identified.warnings)],
  };
};
