import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';

/** Longest text, in characters: room for a whole event or a curl line. */
export const MAX_PASTED_LENGTH = 65_536;

export const IDENTIFIER_REQUEST_EXAMPLE = {
  text: 'https://matrix.to/#/!room:example.org/$event?via=example.org',
};

export const IdentifierRequest = z
  .strictObject({
    text: z
      .string({ error: 'must be a string: an identifier or a link, as it was found' })
      .max(MAX_PASTED_LENGTH, { error: `has more than ${MAX_PASTED_LENGTH} characters` })
      .describe('A user id, room id, alias, event id, mxc:// address or a link, as it was found.'),
  })
  .describe('An identifier to read.')
  .meta({ id: 'IdentifierRequest', examples: [IDENTIFIER_REQUEST_EXAMPLE] });

export type IdentifierRequest = z.infer<typeof IdentifierRequest>;

export const IDENTIFIER_NOTE_CODES = [
  'nothing-found',
  'pasted-with-more',
  'from-link',
  'stands-for',
  'old-user-id',
  'alias',
  'via-missing',
  'via-ip-address',
  'via-not-a-server',
  'via-too-many',
  'no-server-in-id',
  'unlikely-room-id',
  'doubtful-server-name',
  'bad-server-name',
  'event-without-room',
  'slash-in-event-id',
  'is-create-event',
  'media',
] as const;

export const IdentifierNote = warningSchema(IDENTIFIER_NOTE_CODES)
  .describe('Something to know about an identifier, or what is wrong with it.')
  .meta({ id: 'IdentifierNote' });

export type IdentifierNote = z.infer<typeof IdentifierNote>;

export const IdentifierExplanation = z
  .object({
    kind: z.enum(['user', 'room', 'alias', 'event', 'media', 'unknown']).describe('What it names.'),
    form: z
      .enum(['identifier', 'matrix-to-link', 'matrix-uri', 'client-link', 'api-url', 'unknown'])
      .describe('How it was written.'),
    id: z.string().nullable().describe('The identifier alone, with its sigil.'),
    localpart: z.string().nullable().describe('Of a user id or an alias: what stands before the colon.'),
    decoded: z.string().nullable().describe('What a localpart with =xx in it stands for.'),
    serverName: z
      .string()
      .nullable()
      .describe('The server in the identifier; it says nothing about who is in a room.'),
    eventId: z.string().nullable().describe('The event behind a room.'),
    via: z.array(z.string()).describe('Servers to join through, from a link.'),
    links: z
      .object({
        matrixTo: z.string().describe('matrix.to link.'),
        matrixUri: z.string().describe('matrix: URI.'),
      })
      .nullable()
      .describe('The forms of link, with the servers that serve; null where there is none.'),
    notes: z.array(IdentifierNote).describe('What to know, and what is wrong.'),
    entry: EntryLink.optional(),
  })
  .describe('What an identifier or a link says.')
  .meta({ id: 'IdentifierExplanation' });

export type IdentifierExplanation = z.infer<typeof IdentifierExplanation>;
