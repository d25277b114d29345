import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';
import { LOCALPART_REQUEST_EXAMPLE, LOCALPART_VALIDATION_EXAMPLE } from './examples.ts';

/**
 * Longest input, in characters. No localpart has more than 253 bytes, but a too long one is an answer rather than an
 * error; this only bounds the work.
 */
export const MAX_LOCALPART_INPUT_LENGTH = 65_536;

/** Longest server name that is looked at, in characters: a whole user id has at most 255 bytes. */
export const MAX_SERVER_NAME_INPUT_LENGTH = 1024;

/** Stable codes of problems: of the localpart as a whole, then of single characters. */
export const LOCALPART_PROBLEM_CODES = [
  'empty',
  'too-long',
  'whole-user-id',
  'other-server',
  'matrix-to-link',
  'matrix-uri',
  'client-link',
  'api-url',
  'mention',
  'wrapped-name',
  'percent-encoded',
  'email-address',
  'surrounding-white-space',
  'colon',
  'null',
  'lone-surrogate',
  'upper-case',
  'white-space',
  'control-character',
  'invisible-character',
  'look-alike',
  'not-ascii',
  'not-allowed',
  'more-problems',
] as const;

export type LocalpartProblemCode = (typeof LOCALPART_PROBLEM_CODES)[number];

/** Most names in one request. */
export const MAX_ITEMS = 500;

const localpart = z
  .string({ error: 'must be a string: the user name without "@" and server' })
  .max(MAX_LOCALPART_INPUT_LENGTH, { error: `has more than ${MAX_LOCALPART_INPUT_LENGTH} characters` });

export const LocalpartRequest = z
  .strictObject({
    localpart: localpart
      .optional()
      .describe('The user name without `@` and server. A whole user id or a link to one is recognised.'),
    items: z
      .array(localpart, { error: 'must be a list of user names' })
      .max(MAX_ITEMS, { error: `has more than ${MAX_ITEMS} names` })
      .optional()
      .describe(`Up to ${MAX_ITEMS} user names at once, in place of \`localpart\`.`),
    serverName: z
      .string({ error: 'must be a string such as "example.org"; leave it out when it is not known' })
      .max(MAX_SERVER_NAME_INPUT_LENGTH, {
        error: `has more than ${MAX_SERVER_NAME_INPUT_LENGTH} characters`,
      })
      .optional()
      .describe('The server that the user id is for. Without it the length cannot be judged to the byte.'),
  })
  .describe('A localpart to validate, or several.')
  .meta({ id: 'LocalpartRequest', examples: [LOCALPART_REQUEST_EXAMPLE] });

export type LocalpartRequest = z.infer<typeof LocalpartRequest>;

export const LocalpartProblem = z
  .object({
    code: z.enum(LOCALPART_PROBLEM_CODES).describe('Stable name of the problem, for programs.'),
    message: z.string().describe('What is wrong and what to do about it, in sentences.'),
    index: z
      .number()
      .int()
      .nullable()
      .describe(
        'Where the character is, counted from 0 in Unicode code points; null for the localpart as a whole.',
      ),
    character: z
      .string()
      .nullable()
      .describe(
        'The offending character: itself when it can be seen and taken for no other, and otherwise its code point and ' +
          'Unicode name, such as `U+200B ZERO WIDTH SPACE`. Null for the localpart as a whole.',
      ),
  })
  .describe('One thing that is wrong with a localpart.')
  .meta({ id: 'LocalpartProblem' });

export type LocalpartProblem = z.infer<typeof LocalpartProblem>;

export const LOCALPART_NOTE_CODES = ['stands-for', 'e-mail-like-name', 'suggestion-refused'] as const;

export const LocalpartNote = warningSchema(LOCALPART_NOTE_CODES)
  .describe('Something to know about a localpart that is no fault of it.')
  .meta({ id: 'LocalpartNote' });

export type LocalpartNote = z.infer<typeof LocalpartNote>;

export const ServerVerdict = z
  .object({
    accepted: z.boolean().describe('Whether this software lets a new account have the localpart.'),
    reason: z
      .string()
      .nullable()
      .describe(
        'Why not, in its own words where it has any; or what to know although it is accepted. Null otherwise.',
      ),
  })
  .describe('What one piece of software says.');

export type ServerVerdict = z.infer<typeof ServerVerdict>;

const ServerVerdicts = z.object({
  synapse: ServerVerdict.describe('Synapse, at registration.'),
  mas: ServerVerdict.describe("The Matrix Authentication Service's registration policy."),
  dendrite: ServerVerdict.describe('Dendrite, at registration.'),
  elementWeb: ServerVerdict.describe(
    "Element Web's own registration form. Where the homeserver uses MAS, its page takes the place of the form.",
  ),
});

export const LocalpartValidation = z
  .object({
    valid: z.boolean().describe("Whether the specification's rule for new accounts allows it."),
    class: z
      .enum(['valid', 'historical', 'non-compliant', 'too-long', 'invalid'])
      .describe(
        '`valid` for new accounts; `historical`: printable ASCII that only accounts made long ago may have, and servers must accept them; ' +
          '`non-compliant`: servers meet such in rooms but should not hand them on; `too-long`: over 255 bytes as a ' +
          'whole user id; `invalid`: can be part of no user id.',
      ),
    userId: z
      .string()
      .nullable()
      .describe(
        'The whole user id, for the classes `valid` and `historical` and when the server name is given.',
      ),
    problems: z
      .array(LocalpartProblem)
      .describe(
        'Everything that keeps the localpart from being valid, first that of the whole, then by character.',
      ),
    suggestion: z
      .string()
      .nullable()
      .describe(
        "A valid localpart instead: by the specification's mapping (lower case, all else as `=xx`), of the user meant " +
          'when a whole user id was given. The localpart itself when it is valid; null when there is none.',
      ),
    decoded: z
      .string()
      .nullable()
      .describe(
        'What the name stands for, when it has escapes (`=22` is a quotation mark); null when it has none.',
      ),
    suggestionServers: ServerVerdicts.nullable().describe(
      'Which software would take the suggestion for a new account; null when there is none.',
    ),
    servers: ServerVerdicts.describe(
      'Which software would take it for a new account. Whether it is still free is not looked up.',
    ),
    notes: z.array(LocalpartNote).describe('What to know about it and about the suggestion.'),
    entry: EntryLink.optional(),
  })
  .describe('What the specification and the software in use say about a localpart.')
  .meta({ id: 'LocalpartValidation', examples: [LOCALPART_VALIDATION_EXAMPLE] });

export type LocalpartValidation = z.infer<typeof LocalpartValidation>;

export const LocalpartValidations = z
  .object({
    items: z
      .array(LocalpartValidation.omit({ entry: true }))
      .describe('One for each name, in the order of the request.'),
    entry: EntryLink.optional(),
  })
  .describe('What the specification and the software in use say about several localparts.')
  .meta({ id: 'LocalpartValidations' });

export type LocalpartValidations = z.infer<typeof LocalpartValidations>;
