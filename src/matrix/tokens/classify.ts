import { identifyToken } from './identify.ts';
import { maskToken } from './mask.ts';
import { oddities } from './oddities.ts';
import { unwrapToken } from './paste.ts';
import type { TokenClassification, TokenRequest } from './schema.ts';

/**
 * Tells what a token is by its format alone. The specification calls access tokens opaque, so this is knowledge of what
 * issuers do, and never proof that a token works. The answer holds nothing of the token but its prefix, its last two
 * characters and the localpart that Synapse wrote into it; the expected checksum is never told.
 */
export const classifyToken = ({ token: input }: TokenRequest): TokenClassification => {
  const { token, warnings: pasteWarnings } = unwrapToken(input);
  const identified = identifyToken(token);
  return {
    ...identified,
    masked: maskToken(token, identified.prefix),
    warnings: [...pasteWarnings, ...oddities(token), ...identified.warnings],
  };
};
