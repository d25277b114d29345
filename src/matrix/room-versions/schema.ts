import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';

export const ROOM_VERSION_REQUEST_EXAMPLE = { version: '12', from: '11' };

const version = (meaning: string) =>
  z
    .string({ error: 'must be a string such as "12"' })
    .max(255, { error: 'has more than 255 characters' })
    .describe(meaning);

export const RoomVersionRequest = z
  .strictObject({
    version: version('A room version; "v12" and "room version 12" are understood.'),
    from: version(
      'The version that a room is upgraded from; the response then says what the upgrade changes.',
    ).optional(),
  })
  .describe('A room version to explain.')
  .meta({ id: 'RoomVersionRequest', examples: [ROOM_VERSION_REQUEST_EXAMPLE] });

export type RoomVersionRequest = z.infer<typeof RoomVersionRequest>;

export const ROOM_VERSION_NOTE_CODES = [
  'unknown-version',
  'not-stable',
  'old-version',
  'creators-above',
  'copied-levels',
  'creator-loses-power',
  'downgrade',
  'same-version',
  'new-room',
] as const;

export const RoomVersionNote = warningSchema(ROOM_VERSION_NOTE_CODES)
  .describe('Something to know about a room version or an upgrade.')
  .meta({ id: 'RoomVersionNote' });

export type RoomVersionNote = z.infer<typeof RoomVersionNote>;

export const RoomVersionExplanation = z
  .object({
    version: z.string().describe('The version that was understood.'),
    known: z.boolean().describe('Whether it is a version of the specification.'),
    roomId: z.string().nullable().describe('What the ids of its rooms look like.'),
    eventId: z.string().nullable().describe('What the ids of its events look like.'),
    creators: z.string().nullable().describe('The power of who made the room.'),
    changes: z
      .array(z.string())
      .describe('What it brought over the version before; of an upgrade, over the old one.'),
    notes: z.array(RoomVersionNote).describe('What to know before an upgrade.'),
    entry: EntryLink.optional(),
  })
  .describe('What a room version is.')
  .meta({ id: 'RoomVersionExplanation' });

export type RoomVersionExplanation = z.infer<typeof RoomVersionExplanation>;
