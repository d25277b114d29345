import type { TokenPrefix } from '../schema.ts';
import { PREFIX_DESCRIPTIONS } from './descriptions.ts';

const MAS = 'Matrix Authentication Service';
const masFormat = (prefix: string): string => `${prefix}<30 letters or digits>_<6 base62 digits of CRC-32>`;
const synapseFormat = (prefix: string): string =>
  `${prefix}<localpart in unpadded base64>_<20 letters>_<6 base62 digits of CRC-32>`;

/**
 * Every prefix of a Matrix token. To add one: a line here, its sentences in `descriptions.ts`, and, when its format is
 * a new one, a reader beside `mas-token.ts` and `synapse-token.ts`.
 *
 * Not here because it is no credential: `syd_`, the id of a delayed event in Synapse.
 */
export const TOKEN_PREFIXES: readonly TokenPrefix[] = [
  {
    prefix: 'mat_',
    family: 'mas',
    kind: 'access',
    lifetime: 'short',
    issuer: MAS,
    format: masFormat('mat_'),
    description: PREFIX_DESCRIPTIONS.mat_,
  },
  {
    prefix: 'mar_',
    family: 'mas',
    kind: 'refresh',
    lifetime: 'until-used',
    issuer: MAS,
    format: masFormat('mar_'),
    description: PREFIX_DESCRIPTIONS.mar_,
  },
  {
    prefix: 'mct_',
    family: 'mas',
    kind: 'compat-access',
    lifetime: 'long',
    issuer: MAS,
    format: masFormat('mct_'),
    description: PREFIX_DESCRIPTIONS.mct_,
  },
  {
    prefix: 'mcr_',
    family: 'mas',
    kind: 'compat-refresh',
    lifetime: 'until-used',
    issuer: MAS,
    format: masFormat('mcr_'),
    description: PREFIX_DESCRIPTIONS.mcr_,
  },
  {
    prefix: 'mpt_',
    family: 'mas',
    kind: 'personal-access',
    lifetime: 'varies',
    issuer: MAS,
    format: masFormat('mpt_'),
    description: PREFIX_DESCRIPTIONS.mpt_,
  },
  {
    prefix: 'syt_',
    family: 'synapse',
    kind: 'access',
    lifetime: 'long',
    issuer: 'Synapse 1.34 and later',
    format: synapseFormat('syt_'),
    description: PREFIX_DESCRIPTIONS.syt_,
  },
  {
    prefix: 'syr_',
    family: 'synapse',
    kind: 'refresh',
    lifetime: 'until-used',
    issuer: 'Synapse 1.38 and later',
    format: synapseFormat('syr_'),
    description: PREFIX_DESCRIPTIONS.syr_,
  },
  {
    prefix: 'syl_',
    family: 'synapse',
    kind: 'login',
    lifetime: 'short',
    issuer: 'Synapse 1.71 and later',
    format: 'syl_<20 letters>_<6 base62 digits of CRC-32>',
    description: PREFIX_DESCRIPTIONS.syl_,
  },
  {
    prefix: 'refresh_',
    family: 'tuwunel',
    kind: 'refresh',
    lifetime: 'until-used',
    issuer: 'tuwunel',
    format: 'refresh_<32 letters or digits>',
    description: PREFIX_DESCRIPTIONS.refresh_,
  },
];

/** A word with one of the prefixes that names a setting: `refresh_token`. */
const SETTING = /^refresh_token/i;

/** The row of the table whose prefix the token has, in exactly that case. */
export const knownPrefixOf = (token: string): TokenPrefix | undefined =>
  SETTING.test(token) ? undefined : TOKEN_PREFIXES.find(({ prefix }) => token.startsWith(prefix));
