import type { InputError } from '../../../core/errors.ts';
import { hasLoneSurrogate } from '../../characters/characters.ts';
import { parseRoomId, type RoomId } from '../../grammar/room-id.ts';
import { checkServerName } from '../../grammar/server-name.ts';
import { parseUserId, type UserId } from '../../grammar/user-id.ts';
import { InvalidInput } from '../../invalid-input.ts';
import { readIdentifier } from '../../paste/identifier.ts';
import { DEFAULT_BODY, type PowerLevels, type TombstoneContent, type TombstoneRequest } from '../schema.ts';
import { explainNoRoomId } from './room-id-mistakes.ts';

/** A request of which every part was read. */
export interface CheckedInput {
  /** Absent while the new room is not made yet. */
  readonly replacement: RoomId | undefined;
  readonly content: TombstoneContent | undefined;
  readonly roomType: string | undefined;
  readonly old: RoomId | undefined;
  readonly sender: UserId | undefined;
  readonly powerLevels: PowerLevels | undefined;
  readonly via: readonly string[];
}

const readRoomId = (text: string, pointer: string, errors: InputError[]): RoomId | undefined => {
  const roomId = parseRoomId(text);
  if (roomId === undefined) errors.push({ pointer, ...explainNoRoomId(text) });
  return roomId;
};

const readSender = (text: string | undefined, errors: InputError[]): UserId | undefined => {
  if (text === undefined) return undefined;
  const userId = parseUserId(text);
  if (userId === undefined) {
    const meant = readIdentifier(text, (id) => parseUserId(id) !== undefined)?.id;
    const detail =
      meant === undefined
        ? 'This is not a user id. Give the sender whole, such as "@alice:example.org", or leave it out.'
        : `This is not a user id alone. Give "${meant}" instead.`;
    errors.push({ pointer: '/sender', code: 'not-a-user-id', detail });
  }
  return userId;
};

const checkVia = (via: readonly string[], errors: InputError[]): void => {
  for (const [index, name] of via.entries()) {
    const check = checkServerName(name);
    if (check.valid) continue;
    const detail = `This is not a server name: ${check.reason}. Give a name such as example.org.`;
    errors.push({ pointer: `/via/${index}`, code: 'invalid-server-name', detail });
  }
};

const checkBody = (body: string, errors: InputError[]): void => {
  if (!hasLoneSurrogate(body)) return;
  const detail =
    'The body holds half a character, which no event can: the text was damaged on the way. Write it again.';
  errors.push({ pointer: '/body', code: 'lone-surrogate', detail });
};

const checkPowerLevels = (powerLevels: PowerLevels | undefined, errors: InputError[]): void => {
  if (powerLevels === undefined || !Object.hasOwn(powerLevels, 'content')) return;
  const detail = 'This is a whole m.room.power_levels event. Give only what is in its "content".';
  errors.push({ pointer: '/powerLevels', code: 'whole-event', detail });
};

/** Synapse and Dendrite refuse it as well; a tombstone that points to its own room locks everybody out (synapse#5801). */
const checkNotItself = (
  replacement: RoomId | undefined,
  old: RoomId | undefined,
  errors: InputError[],
): void => {
  if (replacement === undefined || replacement.id !== old?.id) return;
  const detail = 'The new room is the old room itself. Create the new room first, and give its id here.';
  errors.push({ pointer: '/replacementRoom', code: 'same-room', detail });
};

const NO_ROOM: InputError = {
  pointer: '/replacementRoom',
  code: 'required',
  detail:
    'Give the id of the new room (replacementRoom); or the id of the old room alone (roomId), to get what creates the new one.',
};

/** Reads every part of a request. Throws `InvalidInput` with all that is wrong. */
export const checkInput = (request: TombstoneRequest): CheckedInput => {
  const { replacementRoom, roomId, body = DEFAULT_BODY, powerLevels, roomType, via = [] } = request;
  const errors: InputError[] = [];
  const replacement =
    replacementRoom === undefined ? undefined : readRoomId(replacementRoom, '/replacementRoom', errors);
  if (replacementRoom === undefined && roomId === undefined) errors.push(NO_ROOM);
  const old = roomId === undefined ? undefined : readRoomId(roomId, '/roomId', errors);
  const sender = readSender(request.sender, errors);
  checkNotItself(replacement, old, errors);
  checkBody(body, errors);
  checkPowerLevels(powerLevels, errors);
  checkVia(via, errors);
  if (errors.length > 0) throw new InvalidInput(errors);
  const content = replacement && { body, replacement_room: replacement.id };
  return { replacement, content, old, sender, powerLevels, roomType, via };
};
