import { type Block, facts, messages, text } from '../presentation.ts';
import type { TokenClassification } from './schema.ts';

const FAMILIES: Record<TokenClassification['family'], string> = {
  mas: 'Matrix Authentication Service',
  synapse: 'Synapse',
  tuwunel: 'tuwunel',
  macaroon: 'Synapse (macaroon)',
  unknown: 'unknown',
};

const FORMS: Record<TokenClassification['form'], string> = {
  complete: 'complete',
  'prefix-only': 'only the prefix',
  malformed: 'not that of a whole token',
  unknown: 'unknown',
};

const CHECKSUMS: Record<TokenClassification['checksum'], string> = {
  valid: 'fits: it was copied whole',
  invalid: 'does not fit',
  'not-checked': 'none to check',
};

const LIFETIMES: Record<TokenClassification['lifetime'], string> = {
  short: 'minutes',
  'until-used': 'until it is used',
  long: 'until its session ends',
  varies: 'varies',
  unknown: 'unknown',
};

/** A classification for people. */
export const presentToken = (token: TokenClassification): readonly Block[] => [
  facts([
    ['Token', token.masked],
    ['From', FAMILIES[token.family]],
    ['Kind', token.kind],
    ['Lifetime', LIFETIMES[token.lifetime]],
    ['Form', FORMS[token.form]],
    ['Checksum', CHECKSUMS[token.checksum]],
    ...(token.localpart === null ? [] : [['User', token.localpart] as const]),
  ]),
  text(token.description),
  ...messages('To note:', token.warnings),
];
