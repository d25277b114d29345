import * as z from 'zod';
import { EntryLink } from '../entry-link.ts';
import { warningSchema } from '../warning.ts';

export const POWER_LEVELS_REQUEST_EXAMPLE = {
  powerLevels: {
    users: { '@alice:example.org': 100, '@bob:example.org': 50 },
    events: { 'm.room.tombstone': 100 },
  },
};

const anyLevel = z.union([z.number(), z.string()], { error: 'must be a number' });

const level = (meaning: string) => anyLevel.optional().describe(meaning);

const levels = (meaning: string) =>
  z
    .record(z.string(), anyLevel, { error: 'must be an object with a level for each name' })
    .optional()
    .describe(meaning);

export const PowerLevelsContent = z
  .looseObject(
    {
      users: levels('Level by user id.'),
      users_default: level('Level of users that are not listed; 0 if absent.'),
      events: levels('Level by event type.'),
      events_default: level('Level to send messages; 0 if absent.'),
      state_default: level('Level to send state events that are not listed; 50 if absent.'),
      invite: level('0 if absent.'),
      kick: level('50 if absent.'),
      ban: level('50 if absent.'),
      redact: level('50 if absent.'),
      notifications: levels('Level for @room, 50 if absent.'),
    },
    { error: 'must be an object: the content of the m.room.power_levels event' },
  )
  .describe('The content of the `m.room.power_levels` event, or the whole event.')
  .meta({ id: 'PowerLevelsContent' });

export type PowerLevelsContent = z.infer<typeof PowerLevelsContent>;

export const PowerLevelsRequest = z
  .strictObject({
    powerLevels: PowerLevelsContent,
    roomVersion: z
      .string({ error: 'must be a string such as "12"' })
      .max(64, { error: 'has more than 64 characters' })
      .optional()
      .describe('Version of the room. From 12 on its creators stand above all levels.'),
    userId: z
      .string({ error: 'must be a string: a whole user id' })
      .max(1024, { error: 'has more than 1024 characters' })
      .optional()
      .describe('A user to tell about.'),
  })
  .describe('Power levels to explain.')
  .meta({ id: 'PowerLevelsRequest', examples: [POWER_LEVELS_REQUEST_EXAMPLE] });

export type PowerLevelsRequest = z.infer<typeof PowerLevelsRequest>;

export const POWER_NOTE_CODES = [
  'nobody-can',
  'nobody-can-mend',
  'who-can-mend',
  'creators-stand-above',
  'everyone-is-admin',
  'level-as-text',
  'level-ignored',
  'not-user-ids',
  'whole-event',
  'calls',
] as const;

export const PowerNote = warningSchema(POWER_NOTE_CODES)
  .describe('Something to know about the power in a room.')
  .meta({ id: 'PowerNote' });

export type PowerNote = z.infer<typeof PowerNote>;

const PowerAction = z
  .object({
    action: z.string().describe('What is done, in words.'),
    key: z.string().describe('Where its level is set: `ban`, `events["m.room.name"]`.'),
    level: z.number().describe('The level that it takes.'),
    isSet: z.boolean().describe('Whether the level is set, or the default holds.'),
    who: z.enum(['everyone', 'some', 'creators', 'nobody']).describe('Who has it.'),
    users: z.array(z.string()).describe('The listed users who have it, at most ten.'),
    allowed: z.boolean().optional().describe('Whether the user of the request has it.'),
  })
  .describe('One thing that takes power.')
  .meta({ id: 'PowerAction' });

export const PowerLevelsExplanation = z
  .object({
    users: z
      .array(
        z.object({
          userId: z.string().describe('A listed user.'),
          level: z.number().describe('Their level.'),
          role: z.string().describe('What Element calls it.'),
        }),
      )
      .describe('The listed users, the mightiest first; at most fifty.'),
    usersDefault: z.number().describe('The level of everyone else.'),
    actions: z.array(PowerAction).describe('Who may do what.'),
    notes: z.array(PowerNote).describe('Who can mend it, and what nobody can.'),
    entry: EntryLink.optional(),
  })
  .describe('Who may do what in a room.')
  .meta({ id: 'PowerLevelsExplanation' });

export type PowerLevelsExplanation = z.infer<typeof PowerLevelsExplanation>;
