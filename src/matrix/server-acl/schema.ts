import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';

const MAX_RULES = 5_000;
const MAX_NAMES = 100;

export const SERVER_ACL_REQUEST_EXAMPLE = {
  acl: { allow: ['*'], deny: ['*.evil.example', 'spam.example'], allow_ip_literals: false },
  serverNames: ['example.org', 'a.evil.example'],
  ownServer: 'example.org',
};

const globs = (meaning: string) =>
  z
    .array(
      z
        .string({ error: 'must be a string: a server name with * and ?' })
        .max(1024, { error: 'has more than 1024 characters' }),
      {
        error: 'must be a list of server names',
      },
    )
    .max(MAX_RULES, { error: `has more than ${MAX_RULES} patterns` })
    .optional()
    .describe(meaning);

export const ServerAclContent = z
  .looseObject(
    {
      allow: globs('Patterns of servers that may take part. None if absent.'),
      deny: globs('Patterns of servers that may not, which win over `allow`.'),
      allow_ip_literals: z
        .boolean({ error: 'must be true or false' })
        .optional()
        .describe('Whether servers named by an address may take part; true if absent.'),
    },
    { error: 'must be an object: the content of the m.room.server_acl event' },
  )
  .describe('The content of the `m.room.server_acl` event.')
  .meta({ id: 'ServerAclContent' });

export const ServerAclRequest = z
  .strictObject({
    acl: ServerAclContent,
    serverNames: z
      .array(
        z
          .string({ error: 'must be a string: the name of a server' })
          .max(1024, { error: 'has more than 1024 characters' }),
        { error: 'must be a list of server names' },
      )
      .max(MAX_NAMES, { error: `has more than ${MAX_NAMES} names` })
      .optional()
      .describe('Servers to test.'),
    ownServer: z
      .string({ error: 'must be a string: the name of a server' })
      .max(1024, { error: 'has more than 1024 characters' })
      .optional()
      .describe('Your own server, which must not lock itself out.'),
  })
  .describe('A server ACL to test.')
  .meta({ id: 'ServerAclRequest', examples: [SERVER_ACL_REQUEST_EXAMPLE] });

export type ServerAclRequest = z.infer<typeof ServerAclRequest>;

export const SERVER_ACL_WARNING_CODES = [
  'everyone-locked-out',
  'own-server-locked-out',
  'own-server-not-given',
  'pattern-with-port',
  'pattern-is-no-name',
  'whole-event',
] as const;

export const ServerAclWarning = warningSchema(SERVER_ACL_WARNING_CODES)
  .describe('What is dangerous or useless in a server ACL.')
  .meta({ id: 'ServerAclWarning' });

export type ServerAclWarning = z.infer<typeof ServerAclWarning>;

export const ServerAclResult = z
  .object({
    results: z
      .array(
        z.object({
          serverName: z.string().describe('A server of the request.'),
          allowed: z.boolean().describe('Whether it may take part in the room.'),
          pattern: z.string().nullable().describe('The pattern that decided; null when none did.'),
          reason: z.string().describe('Why, in a sentence.'),
        }),
      )
      .describe('The verdicts, in the order of the question, your own server first.'),
    warnings: z.array(ServerAclWarning).describe('What to mend before you send it.'),
    entry: EntryLink.optional(),
  })
  .describe('What a server ACL does.')
  .meta({ id: 'ServerAclResult' });

export type ServerAclResult = z.infer<typeof ServerAclResult>;
