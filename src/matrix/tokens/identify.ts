import {
  MACAROON_DESCRIPTION,
  NO_TOKEN_DESCRIPTION,
  OTHER_MACAROON_DESCRIPTION,
  RECOVERY_KEY_DESCRIPTION,
  UNKNOWN_DESCRIPTION,
} from './formats/descriptions.ts';
import { readMacaroon } from './formats/macaroon.ts';
import { readMasToken } from './formats/mas-token.ts';
import { knownPrefixOf } from './formats/prefixes.ts';
import { isNoToken, similarFormatWarnings } from './formats/similar-formats.ts';
import { readSynapseToken } from './formats/synapse-token.ts';
import { readTuwunelToken } from './formats/tuwunel-token.ts';
import type { TokenReading } from './reading.ts';
import type { TokenClassification, TokenPrefix, TokenWarning } from './schema.ts';

/** A classification before anything is said about how the token was pasted. */
export type Identification = Omit<TokenClassification, 'masked' | 'entry'>;

const PREFIX_ONLY: TokenReading = {
  form: 'prefix-only',
  checksum: 'not-checked',
  localpart: null,
  warnings: [],
};

const READERS: Readonly<Record<TokenPrefix['family'], (token: string) => TokenReading>> = {
  mas: readMasToken,
  synapse: readSynapseToken,
  tuwunel: readTuwunelToken,
};

const readPrefixed = (token: string, { prefix, family }: TokenPrefix): TokenReading =>
  token === prefix ? PREFIX_ONLY : READERS[family](token);

const describeUnknown = (warnings: readonly TokenWarning[]): string => {
  if (warnings.some(({ code }) => code === 'looks-like-recovery-key')) return RECOVERY_KEY_DESCRIPTION;
  return warnings.some(isNoToken) ? NO_TOKEN_DESCRIPTION : UNKNOWN_DESCRIPTION;
};

const unknownToken = (token: string): Identification => {
  const warnings = similarFormatWarnings(token);
  return {
    prefix: null,
    family: 'unknown',
    kind: 'unknown',
    form: 'unknown',
    checksum: 'not-checked',
    lifetime: 'unknown',
    localpart: null,
    description: describeUnknown(warnings),
    warnings,
  };
};

/** Tells what a bare token is. Macaroons come first, as in MAS: no prefix can begin one that was really issued. */
export const identifyToken = (token: string): Identification => {
  const macaroon = readMacaroon(token);
  if (macaroon !== undefined) {
    const { warnings, ...reading } = macaroon;
    const isOther = warnings.some(({ code }) => code === 'other-macaroon');
    return {
      prefix: null,
      family: 'macaroon',
      lifetime: 'varies',
      description: isOther ? OTHER_MACAROON_DESCRIPTION : MACAROON_DESCRIPTION,
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
