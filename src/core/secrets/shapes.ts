import { isRandomText } from './random-text.ts';

/** One way in which a secret is written. */
export interface SecretShape {
  /** What kind of secret it is; several shapes can be of one kind. */
  readonly kind: string;
  /**
   * Finds it in a text. Global, and linear in the length of any text. The group `context` only leads up to the secret; the
   * group `shown` is its prefix, which stays when it is masked, because it says what it is.
   */
  readonly pattern: RegExp;
  /** What the pattern alone cannot tell. `before` is the text in front of the match. */
  readonly isSecret?: (match: string, before: string) => boolean;
  /** What stands for the secret when it is masked, behind what is shown of it; nothing unless given. */
  readonly stand?: string;
}

/** Prefixes of the tokens of Matrix homeservers, without the underscore behind them. */
export const MATRIX_TOKEN_PREFIXES = ['mat', 'mar', 'mct', 'mcr', 'mpt', 'syt', 'syr', 'syl'] as const;

/** No letter or digit before: what follows begins a word. */
const START = '(?<![A-Za-z0-9])';

/** A secret by its prefix and the fewest characters behind it. */
const prefixed = (prefix: string, fewest: number): RegExp =>
  new RegExp(`${START}(?<shown>${prefix})[\\w+/=.-]{${fewest},}`, 'gi');

/** The same with a digit in it, so that no name of a setting or a package is taken for one. */
const prefixedKey = (prefix: string): RegExp =>
  new RegExp(`${START}(?<shown>${prefix})(?=[\\w-]{0,200}\\d)[\\w-]{16,}`, 'gi');

/** Base58 as Bitcoin has it: no 0, O, I, l. */
const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** What people, chats and URLs put between the groups of a key. */
const GAP = '[\\s\\p{Z}\\p{Cf}\\p{Pd}+]|%20|&nbsp;';

/** In German a sentence can begin with "Es S"; in a key there are digits and capitals all over. */
const isBase58Key = (match: string): boolean => /\d/.test(match) && match.replace(/[^A-Z]/g, '').length >= 5;

/**
 * Every shape of a secret that is looked for in what people type. One list serves search, insights, logs and what is echoed,
 * on the server and in browsers. To add one: a line here, and a line in the table of `test/core/secrets/shapes.test.ts`.
 *
 * A shape may take what is no secret: then a word is missing from a search. It must not take words that people ask with.
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  { kind: 'matrix-token', pattern: prefixed(`(?:${MATRIX_TOKEN_PREFIXES.join('|')})_`, 1) },
  // 32 letters or digits (tuwunel, src/service/users/device.rs); `refresh_token` is a word.
  { kind: 'matrix-token', pattern: /(?<![A-Za-z0-9])(?<shown>refresh_)[A-Za-z0-9]{24,}/gi },
  { kind: 'lectern-key', pattern: prefixed('lct_', 1) },
  { kind: 'webhook-secret', pattern: prefixed('whsec_', 4) },
  // The first packet is `00xxlocation …`, with its length in hexadecimal digits; in Base64 it begins like this.
  { kind: 'macaroon', pattern: /(?<![A-Za-z0-9])MD[AB][\w+/=-]{20,}/gi },
  // 48 characters for 8B 01, 32 bytes and parity (specification, "Recovery key"), in any spacing. Part of one is found too.
  {
    kind: 'recovery-key',
    pattern: new RegExp(
      `${START}E(?:${GAP}){0,4}s(?:${GAP}){0,4}[STU](?:(?:${GAP}){0,4}${BASE58}){12,45}`,
      'gu',
    ),
    isSecret: isBase58Key,
    stand: 'recovery key',
  },
  // In small letters it does not work any more, but can be mended by trying.
  {
    kind: 'recovery-key',
    pattern: new RegExp(`${START}es[stu][a-z1-9](?:(?:${GAP}){1,4}[a-z1-9]{4}){11}(?![a-z0-9])`, 'giu'),
    isSecret: (match) => /\d/.test(match),
    stand: 'recovery key',
  },
  { kind: 'jwt', pattern: /(?<![A-Za-z0-9])eyJ[\w-]{5,}(?:\.[\w-]*)+/g },
  {
    kind: 'authorization',
    pattern: /(?<![A-Za-z0-9])(?<context>bearer\s{1,9})(?=[\w.~+/-]{0,4000}\d)[\w.~+/-]{8,}=*/gi,
    stand: '…',
  },
  {
    kind: 'authorization',
    pattern:
      /(?<![A-Za-z0-9])(?<context>[Bb]asic\s{1,9})(?=[A-Za-z+/]*[\d=])(?=[a-z\d+/]*[A-Z])[A-Za-z\d+/]{8,}={0,2}/g,
    stand: '…',
  },
  // `access_token=…`, `"password": "…"`, `registration_shared_secret: '…'`.
  {
    kind: 'assignment',
    pattern:
      /(?<context>(?:token|secret|password|passwd|api_?key|access_?key)\w{0,20}["']?\s{0,9}(?:=\s{0,9}["']?|:\s{0,9}["']))[^\s"'&#,;()…]{6,}/gi,
    stand: '…',
  },
  {
    kind: 'url-password',
    pattern: /(?<context>:\/\/[^\s/:@]{1,200}:)[^\s/:@…]{1,200}(?=@)/g,
    stand: '…',
  },
  {
    kind: 'private-key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}-----)?/g,
  },
  {
    kind: 'vendor-key',
    pattern: prefixedKey('gh[pousr]_|github_pat_|gl(?:pat|dt|rt)-|npm_|hf_|dckr_pat_|glsa_'),
  },
  {
    kind: 'vendor-key',
    pattern: prefixedKey('sk-|[sr]k_(?:live|test)_|xai-|gsk_|xox[abeoprs]-|xapp-|tskey-'),
  },
  {
    kind: 'vendor-key',
    pattern: prefixedKey('shp(?:at|ca|pa|ss)_|dop_v1_|pypi-|A[KS]IA|AIza|AGE-SECRET-KEY-1'),
  },
  { kind: 'vendor-key', pattern: /(?<![A-Za-z0-9])(?<shown>SG\.)[\w-]{20,}\.[\w-]{20,}/g },
  // The token of a Telegram bot.
  { kind: 'vendor-key', pattern: /(?<![A-Za-z0-9])\d{8,10}:[\w-]{35}(?![\w-])/g },
  // Whole bytes in Base64, padded.
  { kind: 'random', pattern: /(?<![\w+/=-])[A-Za-z0-9+/]{22,}={1,2}(?![\w=])/g },
  // Tokens without a prefix: of Conduit and its kin, of Dendrite, of bridges, shared secrets.
  { kind: 'random', pattern: /(?<![\w-])[\w-]{24,}/g, isSecret: isRandomText },
];
