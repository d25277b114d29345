import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';

/** Longest input, in characters: a key has 48, and room for how it was written down. */
export const MAX_KEY_INPUT_LENGTH = 1024;

/** A key made for documentation: base58 of 8B 01, the bytes 0 to 31 and their parity. */
export const RECOVERY_KEY_REQUEST_EXAMPLE = {
  key: 'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR',
};

/** The messages never repeat what was sent: it is a secret. */
export const RecoveryKeyRequest = z
  .strictObject(
    {
      key: z
        .string({ error: 'must be a string: one recovery key' })
        .max(MAX_KEY_INPUT_LENGTH, {
          error: `has more than ${MAX_KEY_INPUT_LENGTH} characters, which no recovery key has; send the key alone`,
        })
        .describe(
          'The recovery key as it was written down, in any spacing. It is neither stored, logged nor echoed.',
        ),
    },
    { error: 'must be an object with one field, `key`' },
  )
  .describe('A recovery key to check.')
  .meta({ id: 'RecoveryKeyRequest', examples: [RECOVERY_KEY_REQUEST_EXAMPLE] });

export type RecoveryKeyRequest = z.infer<typeof RecoveryKeyRequest>;

export const RECOVERY_KEY_PROBLEM_CODES = [
  'empty',
  'passphrase',
  'is-a-token',
  'foreign-characters',
  'too-short',
  'too-long',
  'wrong-beginning',
  'wrong-parity',
] as const;

export const RecoveryKeyProblem = warningSchema(RECOVERY_KEY_PROBLEM_CODES)
  .describe('Why a recovery key is not correct.')
  .meta({ id: 'RecoveryKeyProblem' });

export type RecoveryKeyProblem = z.infer<typeof RecoveryKeyProblem>;

export const RecoveryKeyCheck = z
  .object({
    valid: z
      .boolean()
      .describe('Whether it is a whole recovery key. It may still belong to another account.'),
    characters: z.number().int().describe('Characters of it without spaces; a whole key has 48.'),
    parity: z
      .enum(['valid', 'invalid', 'not-checked'])
      .describe('Whether its built-in checksum fits; not checked where the length or a character is wrong.'),
    problems: z.array(RecoveryKeyProblem).describe('What is wrong, and what to do.'),
    description: z.string().describe('What it is and what to do next, in plain sentences.'),
    entry: EntryLink.optional(),
  })
  .describe('What a recovery key says by its format. It is never looked up anywhere.')
  .meta({ id: 'RecoveryKeyCheck' });

export type RecoveryKeyCheck = z.infer<typeof RecoveryKeyCheck>;
