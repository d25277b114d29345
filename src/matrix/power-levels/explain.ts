import { parseUserId } from '../grammar/user-id.ts';
import { InvalidInput } from '../invalid-input.ts';
import { readIdentifier } from '../paste/identifier.ts';
import { type Action, actionsOf, roleOf } from './actions.ts';
import { type ReadLevels, readLevels } from './read-levels.ts';
import {
  PowerLevelsContent,
  type PowerLevelsExplanation,
  type PowerLevelsRequest,
  type PowerNote,
} from './schema.ts';

const MAX_USERS = 50;
const MAX_NAMED = 10;

const nameSome = (names: readonly string[]): string =>
  names.slice(0, MAX_NAMED).join(', ') +
  (names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '');

const contentOf = (given: PowerLevelsContent): { content: PowerLevelsContent; notes: PowerNote[] } => {
  const inner = PowerLevelsContent.safeParse(given.content);
  if (!Object.hasOwn(given, 'content') || !inner.success) return { content: given, notes: [] };
  const message = 'A whole event was given; its "content" was looked at. To send it, give the content alone.';
  return { content: inner.data, notes: [{ code: 'whole-event', message }] };
};

const readUserId = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const found = readIdentifier(text, (id) => parseUserId(id) !== undefined);
  if (found !== undefined) return found.id;
  const detail = 'This is not a user id. Give it whole, such as "@alice:example.org".';
  throw new InvalidInput([{ pointer: '/userId', code: 'not-a-user-id', detail }]);
};

/** Whether a room version is 12 or later; a missing or named one counts as older. */
export const isVersion12 = (version: string | undefined): boolean =>
  Number(/\d+/.exec(version ?? '')?.[0] ?? 0) >= 12;

const creatorsNote: PowerNote = {
  code: 'creators-stand-above',
  message:
    'From room version 12 on the creators (the sender of the create event, and additional_creators in it) may do everything and ' +
    'cannot be demoted; they are not among the users here. Element calls level 150 Owner.',
};

const mendNotes = (actions: readonly Action[], levels: ReadLevels, isV12: boolean): PowerNote[] => {
  const highest = Math.max(levels.usersDefault, ...levels.users.values());
  const needed = actions.find(({ key }) => key === 'events["m.room.power_levels"]')!.level;
  const lost = actions.filter(({ level }) => level > highest);
  if (isV12) return [creatorsNote];
  const notes: PowerNote[] = [];
  if (needed > highest) {
    notes.push({
      code: 'nobody-can-mend',
      message:
        `Changing power takes level ${needed}, and the highest level of anybody is ${highest}: nobody can mend this room, in no way. ` +
        'A server administrator cannot either: make_room_admin of Synapse gives at most the highest level of a local user. Make a new ' +
        'room, and announce it here with a message.',
    });
  } else if (levels.usersDefault < needed) {
    const able = [...levels.users].filter(([, level]) => level >= needed).map(([userId]) => userId);
    notes.push({
      code: 'who-can-mend',
      message: `Who may do what can be changed by ${nameSome(able)}; they can give others up to their own level, and lower only those below them.`,
    });
  }
  if (lost.length > 0) {
    notes.push({
      code: 'nobody-can',
      message: `Nobody can, because their highest level is ${highest} and nobody can give or set more than they have: ${lost.map(({ action, level }) => `${action} (${level})`).join(', ')}.`,
    });
  }
  return notes;
};

const otherNotes = (actions: readonly Action[], levels: ReadLevels): PowerNote[] => {
  const notes: PowerNote[] = [];
  if (levels.usersDefault >= 50) {
    const message = `Everybody who joins has level ${levels.usersDefault} (users_default, "Default role"): they are ${roleOf(levels.usersDefault, false)}s. Set it to 0 while somebody stands above it.`;
    notes.push({ code: 'everyone-is-admin', message });
  }
  const call = actions.find(({ key }) => key.includes('call.member'))!;
  if (call.level > levels.usersDefault) {
    const message = `Calls with Element Call take level ${call.level} for org.matrix.msc3401.call.member; set it to ${levels.usersDefault} for everyone to start and join them. The level of widgets does not matter for these.`;
    notes.push({ code: 'calls', message });
  }
  return notes;
};

/** Who may do what in a room, who can change that, and what nobody can. */
export const explainPowerLevels = ({
  powerLevels,
  roomVersion,
  userId: given,
}: PowerLevelsRequest): Omit<PowerLevelsExplanation, 'entry'> => {
  const userId = readUserId(given);
  const { content, notes } = contentOf(powerLevels);
  const levels = readLevels(content);
  const isV12 = isVersion12(roomVersion);
  const actions = actionsOf(levels);
  const sorted = [...levels.users].sort(([, a], [, b]) => b - a);
  const own = userId === undefined ? undefined : (levels.users.get(userId) ?? levels.usersDefault);
  return {
    users: sorted
      .slice(0, MAX_USERS)
      .map(([id, level]) => ({ userId: id, level, role: roleOf(level, isV12) })),
    usersDefault: levels.usersDefault,
    actions: actions.map((action) => {
      const able = sorted.filter(([, level]) => level >= action.level).map(([id]) => id);
      const who =
        levels.usersDefault >= action.level
          ? 'everyone'
          : able.length > 0
            ? 'some'
            : isV12
              ? 'creators'
              : 'nobody';
      return {
        ...action,
        who,
        users: able.slice(0, MAX_NAMED),
        ...(own !== undefined && { allowed: own >= action.level }),
      };
    }),
    notes: [...notes, ...mendNotes(actions, levels, isV12), ...otherNotes(actions, levels), ...levels.notes],
  };
};
