import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';
import { TOKEN_CLASSIFICATION_EXAMPLE, TOKEN_REQUEST_EXAMPLE } from './examples.ts';
import { PREFIX_DESCRIPTIONS } from './formats/descriptions.ts';

/**
 * Longest input, in characters. A token has about 50, an old macaroon some hundred; 8 KiB leaves room for a whole
 * `curl` line or a login response around it, and bounds the work.
 */
export const MAX_TOKEN_INPUT_LENGTH = 8192;

/** Stable codes of warnings: first what surrounded the token, then what is odd about it, then similar formats. */
export const TOKEN_WARNING_CODES = [
  'empty',
  'surrounding-white-space',
  'quotes',
  'bearer',
  'authorization-header',
  'json',
  'curl-command',
  'token-in-url',
  'assignment',
  'surrounding-text',
  'several-tokens',
  'markdown',
  'percent-encoded',
  'other-characters',
  'truncated',
  'white-space-inside',
  'invisible-characters',
  'upper-case-prefix',
  'wrong-shape',
  'unusual-characters',
  'wrong-checksum',
  'documentation-example',
  'damaged-macaroon',
  'other-macaroon',
  'guest-macaroon',
  'padded-macaroon',
  'unknown-prefix',
  'looks-like-delayed-event-id',
  'looks-like-dendrite',
  'looks-like-conduit',
  'looks-like-application-service',
  'looks-like-openid-token',
  'looks-like-jwt',
  'looks-like-client-id',
  'looks-like-recovery-key',
  'looks-like-lectern-key',
  'looks-like-matrix-identifier',
] as const;

export type TokenWarningCode = (typeof TOKEN_WARNING_CODES)[number];

export const TokenWarning = warningSchema(TOKEN_WARNING_CODES)
  .describe('Something odd about a token or the way it was pasted.')
  .meta({ id: 'TokenWarning' });
export type TokenWarning = z.infer<typeof TokenWarning>;

/** The messages never repeat what was sent: a secret can be in the wrong field, or be the name of one. */
export const TokenRequest = z
  .strictObject(
    {
      token: z
        .string({ error: 'must be a string: one token, as it was found' })
        .max(MAX_TOKEN_INPUT_LENGTH, {
          error: `has more than ${MAX_TOKEN_INPUT_LENGTH} characters, which no token has; send the token alone`,
        })
        .describe('The token as it was found. It is neither stored, logged nor echoed.'),
    },
    { error: 'must be an object with one field, `token`' },
  )
  .describe('A token to classify.')
  .meta({ id: 'TokenRequest', examples: [TOKEN_REQUEST_EXAMPLE] });

export type TokenRequest = z.infer<typeof TokenRequest>;

const family = z
  .enum(['mas', 'synapse', 'tuwunel', 'macaroon', 'unknown'])
  .describe('Where the format comes from. `mas` is the Matrix Authentication Service.');

const kind = z
  .enum(['access', 'refresh', 'compat-access', 'compat-refresh', 'personal-access', 'login', 'unknown'])
  .describe('What the token is for.');

const lifetime = z
  .enum(['short', 'until-used', 'long', 'varies', 'unknown'])
  .describe(
    'How long such a token lives by default. `short`: minutes; `until-used`: valid for one use; `long`: until its ' +
      'session ends; `varies`: chosen when it was made.',
  );

const description = z
  .string()
  .describe('What it is, how long it lives, and what to do if it leaked, in plain sentences.');

export const TokenClassification = z
  .object({
    prefix: z.string().nullable().describe('The known prefix with its underscore, or null.'),
    family,
    kind,
    form: z
      .enum(['complete', 'prefix-only', 'malformed', 'unknown'])
      .describe(
        'Whether the token has the shape of its family: `complete`, nothing but its prefix, or damaged; `unknown` ' +
          'when the family is.',
      ),
    checksum: z
      .enum(['valid', 'invalid', 'not-checked'])
      .describe(
        'Whether the checksum in the token fits. A valid one shows that the token was copied whole, not that it still works.',
      ),
    lifetime,
    localpart: z
      .string()
      .nullable()
      .describe(
        "What the middle part of a Synapse token decodes to: the localpart of its user's id. Null otherwise.",
      ),
    description,
    masked: z.string().describe('The token made safe to show: its prefix and last two characters at most.'),
    warnings: z.array(TokenWarning).describe('What is odd about the token or the way it was pasted.'),
    entry: EntryLink.optional(),
  })
  .describe('What a token is, as far as its format tells. It is never looked up anywhere.')
  .meta({ id: 'TokenClassification', examples: [TOKEN_CLASSIFICATION_EXAMPLE] });

export type TokenClassification = z.infer<typeof TokenClassification>;

const MAT_PREFIX_EXAMPLE = {
  prefix: 'mat_',
  family: 'mas',
  kind: 'access',
  lifetime: 'short',
  issuer: 'Matrix Authentication Service',
  format: 'mat_<30 letters or digits>_<6 base62 digits of CRC-32>',
  description: PREFIX_DESCRIPTIONS.mat_,
};

export const TokenPrefix = z
  .object({
    prefix: z.string().describe('The prefix with its underscore.'),
    family: family.extract(['mas', 'synapse', 'tuwunel']).describe('Which software issues such tokens.'),
    kind: kind.exclude(['unknown']).describe('What such a token is for.'),
    lifetime: lifetime.exclude(['unknown']).describe('How long such a token lives by default.'),
    issuer: z.string().describe('The software that issues it, and since when.'),
    format: z.string().describe('The shape of the whole token.'),
    description,
  })
  .describe('A prefix of Matrix tokens.')
  .meta({ id: 'TokenPrefix', examples: [MAT_PREFIX_EXAMPLE] });

export type TokenPrefix = z.infer<typeof TokenPrefix>;

export const TokenPrefixList = z
  .object({
    items: z.array(TokenPrefix).describe('Every known prefix.'),
    entry: EntryLink.optional(),
  })
  .describe('The prefixes that Matrix software puts in front of its tokens.')
  .meta({
    id: 'TokenPrefixList',
    examples: [{ items: [MAT_PREFIX_EXAMPLE], entry: TOKEN_CLASSIFICATION_EXAMPLE.entry }],
  });

export type TokenPrefixList = z.infer<typeof TokenPrefixList>;
