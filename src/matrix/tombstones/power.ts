import type { RoomId } from '../grammar/room-id.ts';
import type { UserId } from '../grammar/user-id.ts';
import { type ReadPowerLevels, readPowerLevels } from './power-levels.ts';
import type { PowerLevels, PowerWarning, Tombstone } from './schema.ts';

/** What servers set for tombstones in new rooms: admins only. Room version 12 asks for more than `state_default` (MSC4289). */
export const USUAL_LEVEL = 100;
export const USUAL_LEVEL_V12 = 150;

/** Most users that are named. */
export const MAX_NAMED_USERS = 10;

const nameUsers = (users: readonly string[]): string => {
  const more = users.length - MAX_NAMED_USERS;
  return users.slice(0, MAX_NAMED_USERS).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

const whoCanSend = (
  users: readonly string[],
  required: number,
  everyone: boolean,
  isV12: boolean,
  highest: number,
): PowerWarning => {
  if (everyone) {
    const message = `Everyone who is not listed with a lower level can send it: users_default reaches the required ${required}.`;
    return { code: 'everyone-can-send', message };
  }
  if (users.length > 0) {
    return {
      code: 'who-can-send',
      message: `Level ${required} is required. These users have it: ${nameUsers(users)}.`,
    };
  }
  if (isV12) {
    const message = `Level ${required} is required, and no listed user has it: only the creators of the room can send it.`;
    return { code: 'only-creators-can-send', message };
  }
  const message =
    `Level ${required} is required, and the highest level of anybody here is ${highest}: nobody can send it, in no way. Nobody can ` +
    'give more power than they have; a server administrator cannot either (make_room_admin of Synapse gives at most the ' +
    'highest level of a local user). Make a new room and announce it here with a message.';
  return { code: 'nobody-can-send', message };
};

/** Who else than admins has the power: a sentence, where it does not contradict who has it at all. */
const remedy = (
  required: number,
  usual: number,
  has: 'nobody' | 'everyone' | 'some',
  below: boolean,
): string => {
  if (has !== 'some' || required >= usual) return '';
  const who = below ? ' Moderators can send it too;' : ' Moderators could send it too;';
  return `${who} set "Upgrade the room" to ${usual} to keep it to ${usual === USUAL_LEVEL ? 'admins' : 'owners'}.`;
};

const tombstoneLevel = (
  { tombstone, stateDefault, users }: ReadPowerLevels,
  required: number,
  isV12: boolean,
  has: 'nobody' | 'everyone' | 'some',
): PowerWarning[] => {
  const usual = isV12 ? USUAL_LEVEL_V12 : USUAL_LEVEL;
  const tooLow = isV12 ? required <= stateDefault : required < USUAL_LEVEL;
  if (tombstone === undefined) {
    const below = [...users.values()].some((level) => level >= required && level < usual);
    const message =
      `No level is set for m.room.tombstone, so that of state events holds: ${required}.` +
      (tooLow ? remedy(required, usual, has, below) : '');
    return [{ code: 'level-not-set', message }];
  }
  if (!tooLow || has === 'nobody') return [];
  const message = `The level set for m.room.tombstone is ${required}; ${usual} is usual, so that only ${isV12 ? 'owners' : 'admins'} can send it.`;
  return [{ code: 'level-too-low', message }];
};

const senderLevel = (level: number, required: number, isV12: boolean): PowerWarning[] => {
  if (level >= required) return [];
  const unless = isV12 ? ' unless they are a creator of the room' : '';
  const message = `The sender has level ${level} of the required ${required}, and will get 403 M_FORBIDDEN${unless}.`;
  return [{ code: 'sender-cannot-send', message }];
};

const CREATORS: PowerWarning = {
  code: 'creators-always-can',
  message:
    'From room version 12 on, the creators of a room (the sender of its create event, and additional_creators) stand above all ' +
    'levels and can always send it. They are not among the users of the power levels. Level 150 is called Owner in Element.',
};

/**
 * Who can send the tombstone: `events["m.room.tombstone"]`, else `state_default`, else 50, against `users`, else
 * `users_default`, else 0. The old room's id tells whether it is of version 12 or later, where creators have infinite power.
 */
export const checkPower = (
  content: PowerLevels,
  old: RoomId | undefined,
  sender: UserId | undefined,
): NonNullable<Tombstone['power']> => {
  const levels = readPowerLevels(content);
  const required = levels.tombstone ?? levels.stateDefault;
  const isV12 = old?.format === 'v12';
  const able = [...levels.users].filter(([, level]) => level >= required).map(([userId]) => userId);
  const everyone = levels.usersDefault >= required;
  const has = everyone ? 'everyone' : able.length > 0 || isV12 ? 'some' : 'nobody';
  const highest = Math.max(levels.usersDefault, ...levels.users.values());
  const senderId = sender && `@${sender.localpart}:${sender.serverName}`;
  return {
    required,
    warnings: [
      whoCanSend(able, required, everyone, isV12, highest),
      ...(senderId === undefined
        ? []
        : senderLevel(levels.users.get(senderId) ?? levels.usersDefault, required, isV12)),
      ...tombstoneLevel(levels, required, isV12, has),
      ...(isV12 ? [CREATORS] : []),
      ...levels.warnings,
    ],
  };
};
