import { type Block, facts, list, messages } from '../presentation.ts';
import type { RoomVersionExplanation } from './schema.ts';

const row = (name: string, value: string | null): (readonly [string, string])[] =>
  value === null ? [] : [[name, value]];

/** A room version for people. */
export const presentRoomVersion = (answer: Omit<RoomVersionExplanation, 'entry'>): readonly Block[] => [
  facts([
    ['Room version', answer.version],
    ...row('Room ids', answer.roomId),
    ...row('Event ids', answer.eventId),
    ...row('Creators', answer.creators),
  ]),
  ...list('What it brought:', answer.changes),
  ...messages('To note:', answer.notes),
];
