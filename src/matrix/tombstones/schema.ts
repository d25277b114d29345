import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';
import { TOMBSTONE_EXAMPLE, TOMBSTONE_REQUEST_EXAMPLE } from './examples.ts';

/** What Synapse, Dendrite and conduwuit all send as the body of a tombstone. */
export const DEFAULT_BODY = 'This room has been replaced';

/**
 * Longest message, in characters. An event has at most 65,536 bytes, and a character takes up to six in JSON: 8,192 leave
 * a quarter for the rest of the event.
 */
export const MAX_BODY_LENGTH = 8192;

/** Longest identifier input, in characters: room for a whole event, which is recognised and answered as such. */
export const MAX_IDENTIFIER_INPUT_LENGTH = 65_536;

/** Most servers that may be given; links carry only the first three that serve. */
export const MAX_VIA_INPUT = 50;

export const TOMBSTONE_WARNING_CODES = [
  'room-id-missing',
  'cannot-be-undone',
  'upgrade-is-better',
  'predecessor-needed',
  'empty-body',
  'discouraged-room-id',
  'unlikely-room-id',
  'creators-change',
  'doubtful-server-name',
  'space-children',
  'replacement-missing',
  'via-missing',
  'via-from-sender',
  'via-ip-address',
  'via-too-many',
] as const;

export type TombstoneWarningCode = (typeof TOMBSTONE_WARNING_CODES)[number];

export const TombstoneWarning = warningSchema(TOMBSTONE_WARNING_CODES)
  .describe('Something that people get wrong about tombstones.')
  .meta({ id: 'TombstoneWarning' });
export type TombstoneWarning = z.infer<typeof TombstoneWarning>;

export const POWER_WARNING_CODES = [
  'who-can-send',
  'nobody-can-send',
  'only-creators-can-send',
  'everyone-can-send',
  'level-not-set',
  'level-too-low',
  'sender-cannot-send',
  'creators-always-can',
  'level-as-text',
  'level-ignored',
] as const;

export type PowerWarningCode = (typeof POWER_WARNING_CODES)[number];

export const PowerWarning = warningSchema(POWER_WARNING_CODES)
  .describe('Something to know about who can send a tombstone.')
  .meta({ id: 'PowerWarning' });
export type PowerWarning = z.infer<typeof PowerWarning>;

const anyLevel = z.union([z.number(), z.string()], { error: 'must be a number' });

const level = (meaning: string) =>
  anyLevel.optional().describe(`${meaning} Rooms before version 10 may hold it as text.`);

const levels = (meaning: string) =>
  z
    .record(z.string(), anyLevel, { error: 'must be an object with a level for each name' })
    .optional()
    .describe(meaning);

export const PowerLevels = z
  .looseObject(
    {
      users_default: level('Level of users that are not listed; 0 if absent.'),
      state_default: level('Level to send state events that are not listed; 50 if absent.'),
      users: levels('Level by user id.'),
      events: levels('Level by event type.'),
    },
    { error: 'must be an object: the content of the m.room.power_levels event' },
  )
  .describe(
    'The content of the `m.room.power_levels` event of the old room, with any other fields that it has.',
  )
  .meta({
    id: 'PowerLevels',
    examples: [{ users: { '@alice:example.org': 100 }, events: { 'm.room.tombstone': 100 } }],
  });

export type PowerLevels = z.infer<typeof PowerLevels>;

const TOO_LONG = { error: `has more than ${MAX_IDENTIFIER_INPUT_LENGTH} characters` };

export const TombstoneRequest = z
  .strictObject({
    replacementRoom: z
      .string({
        error: 'Give the id of the new room as a string, such as "!new:example.org", and not a whole event.',
      })
      .max(MAX_IDENTIFIER_INPUT_LENGTH, TOO_LONG)
      .optional()
      .describe(
        'Id of the room that replaces the old one. Not an alias, a link or an event id. Leave it out to get what creates it.',
      ),
    body: z
      .string({ error: 'must be a string; leave it out for the usual message' })
      .max(MAX_BODY_LENGTH, { error: `has more than ${MAX_BODY_LENGTH} characters` })
      .optional()
      .describe(`Message for clients that do not know tombstones; "${DEFAULT_BODY}" if absent.`),
    roomId: z
      .string({ error: 'must be a string: the id of the old room' })
      .max(MAX_IDENTIFIER_INPUT_LENGTH, TOO_LONG)
      .optional()
      .describe(
        'Id of the old room. With it the answer holds the request, the command line and the other half.',
      ),
    sender: z
      .string({ error: 'must be a string: a whole user id' })
      .max(MAX_IDENTIFIER_INPUT_LENGTH, TOO_LONG)
      .optional()
      .describe('Id of the user who is going to send the tombstone.'),
    powerLevels: PowerLevels.optional(),
    roomType: z
      .string({ error: 'must be a string such as "m.space"' })
      .max(255, { error: 'has more than 255 characters' })
      .optional()
      .describe(
        'Type in the create event of the old room: `m.space` for a space. The new room needs it too.',
      ),
    via: z
      .array(
        z
          .string({ error: 'must be a string: the name of a server' })
          .max(MAX_IDENTIFIER_INPUT_LENGTH, TOO_LONG),
        { error: 'must be a list of server names' },
      )
      .max(MAX_VIA_INPUT, { error: `has more than ${MAX_VIA_INPUT} servers` })
      .optional()
      .describe('Servers through which the new room can be joined, the best first.'),
  })
  .describe('A tombstone to build.')
  .meta({
    id: 'TombstoneRequest',
    examples: [
      TOMBSTONE_REQUEST_EXAMPLE,
      { replacementRoom: '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM', via: ['example.org'] },
    ],
  });

export type TombstoneRequest = z.infer<typeof TombstoneRequest>;

export const TombstoneContent = z
  .object({
    body: z.string().describe('Message for clients that do not know tombstones.'),
    replacement_room: z.string().describe('Id of the new room.'),
  })
  .describe(
    'The content of the event: this, and not the whole event, goes into developer tools and requests.',
  )
  .meta({ id: 'TombstoneContent' });

export type TombstoneContent = z.infer<typeof TombstoneContent>;

const requestTo = <Method extends string, Body extends z.ZodType>(method: Method, body: Body) =>
  z.object({
    method: z.literal(method).describe('HTTP method.'),
    path: z.string().describe('Path on the homeserver, percent-encoded.'),
    body,
  });

export const CreateRoomBody = z
  .object({
    creation_content: z
      .object({
        predecessor: z
          .object({ room_id: z.string().describe('Id of the old room.') })
          .describe('The room that the new one replaces.'),
        type: z
          .string()
          .optional()
          .describe('Type of the room, as that of the old one: `m.space` for a space.'),
      })
      .describe('Merged into the content of the create event of the new room.'),
  })
  .describe(
    'What the body of /createRoom must hold besides the name, topic and other settings of the new room.',
  )
  .meta({ id: 'CreateRoomBody' });

export const Tombstone = z
  .object({
    event: z
      .object({
        type: z.literal('m.room.tombstone').describe('Event type.'),
        state_key: z.literal('').describe('State key: empty.'),
        content: TombstoneContent,
      })
      .optional()
      .describe('The tombstone, a state event; absent without the id of the new room.'),
    request: requestTo('PUT', TombstoneContent)
      .optional()
      .describe('The request that sends it, when the id of the old room is given.'),
    curl: z
      .string()
      .optional()
      .describe(
        'The same as a command for a POSIX shell. It takes the access token from $MATRIX_ACCESS_TOKEN and the URL of the ' +
          'homeserver from $MATRIX_HOMESERVER.',
      ),
    createRoom: requestTo('POST', CreateRoomBody)
      .optional()
      .describe(
        'The other half, to be done first: a new room that names the old one as its predecessor. Without it clients keep ' +
          'showing the old room. Given when the id of the old room is.',
      ),
    links: z
      .object({
        matrixTo: z.string().describe('matrix.to link to the new room.'),
        matrixUri: z.string().describe('matrix: URI of the new room.'),
      })
      .optional()
      .describe('Links to the new room, with up to three servers to join it through; absent without its id.'),
    power: z
      .object({
        required: z.number().int().describe('Power level that sending the tombstone takes.'),
        warnings: z.array(PowerWarning).describe('Who can send it, and what is odd about the levels.'),
      })
      .optional()
      .describe('Who can send the tombstone, when the power levels are given.'),
    warnings: z.array(TombstoneWarning).describe('What people get wrong, as far as it applies here.'),
    steps: z.array(z.string()).describe('How to send it with the developer tools of Element, step by step.'),
    entry: EntryLink.optional(),
  })
  .describe('A tombstone, and everything needed to send it.')
  .meta({ id: 'Tombstone', examples: [TOMBSTONE_EXAMPLE] });

export type Tombstone = z.infer<typeof Tombstone>;
