import { MACAROON_DESCRIPTION, UNKNOWN_DESCRIPTION } from './descriptions.ts';
import { lookAlikeWarnings } from './look-alikes.ts';
import { readMacaroon } from './macaroon.ts';
import { readMasToken } from './mas-token.ts';
import { knownPrefixOf } from './prefixes.ts';
import type { TokenReading } from './reading.ts';
import type { TokenClassification, TokenPrefix } from './schema.ts';
import { readSynapseToken } from './synapse-token.ts';

/** A classification before anything is said about how the token was pasted. */
export type Identification = Omit<TokenClassification, 'masked' | 'entry'>;

const PREFIX_ONLY: TokenReading = {
  form: 'prefix-only',
  checksum: 'not-checked',
  localpart: null,
  warnings: [],
};

const readPrefixed = (token: string, { prefix, family }: TokenPrefix): TokenReading => {
  if (token === prefix) return PREFIX_ONLY;
  return family === 'mas' ? readMasToken(token) : readSynapseToken(token);
};

const unknownToken = (token: string): Identification => ({
  prefix: null,
  family: 'unknown',
  kind: 'unknown',
  form: 'unknown',
  checksum: 'not-checked',
  lifetime: 'unknown',
  localpart: null,
  description: UNKNOWN_DESCRIPTION,
  warnings: lookAlikeWarnings(token),
});

/** Tells what a bare token is. Macaroons come first, as in MAS: no prefix can begin one that was really issued. */
export const identifyToken = (token: string): Identification => {
  const macaroon = readMacaroon(token);
  if (macaroon !== undefined) {
    const { warnings, ...reading } = macaroon;
    return {
      prefix: null,
      family: 'macaroon',
      kind: 'access',
      lifetime: 'varies',
      description: MACAROON_DESCRIPTION,
      ...reading,
      warnings: [...warnings],
    };
  }
  const row = knownPrefixOf(token);
  if (row === undefined) return unknownToken(token);
  const { prefix, family, kind, lifetime, description } = row;
  const { warnings, ...reading } = readPrefixed(token, row);
  return { prefix, family, kind, lifetime, description, ...reading, warnings: [...warnings] };
};
