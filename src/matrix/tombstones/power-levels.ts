import { parseUserId } from '../grammar/user-id.ts';
import type { PowerLevels, PowerWarning } from './schema.ts';

/** Levels that hold when the event does not say (specification, client-server API, `m.room.power_levels`). */
export const DEFAULT_STATE_LEVEL = 50;
export const DEFAULT_USER_LEVEL = 0;

/** The levels that matter for a tombstone, as numbers. */
export interface ReadPowerLevels {
  /** What is set for `m.room.tombstone` itself. */
  readonly tombstone: number | undefined;
  readonly stateDefault: number;
  readonly usersDefault: number;
  readonly users: ReadonlyMap<string, number>;
  readonly warnings: readonly PowerWarning[];
}

/** Rooms before version 10 may hold levels as text, which servers read as Python's `int()` does. */
const readLevel = (value: unknown): number | undefined => {
  const level = typeof value === 'string' && /^\s*[+-]?\d{1,17}\s*$/.test(value) ? Number(value) : value;
  return typeof level === 'number' && Number.isSafeInteger(level) ? level : undefined;
};

const AS_TEXT: PowerWarning = {
  code: 'level-as-text',
  message:
    'Some levels are text instead of numbers. Rooms before version 10 allow that, and they were read as numbers; room ' +
    'version 10 and later refuse it, so write numbers when you copy the levels to the new room.',
};

const IGNORED: PowerWarning = {
  code: 'level-ignored',
  message:
    'Some levels are no whole numbers. They were ignored here; servers may treat them otherwise. Correct them first.',
};

/** Reads the content of a power level event, and tells what is odd about its levels. */
export const readPowerLevels = (content: PowerLevels): ReadPowerLevels => {
  let asText = false;
  let ignored = false;
  const read = (value: unknown): number | undefined => {
    const level = readLevel(value);
    asText ||= typeof value === 'string';
    ignored ||= value !== undefined && level === undefined;
    return level;
  };
  // Keys that are no user ids have no power, and would end up in messages at any length.
  const users = new Map<string, number>();
  for (const [userId, value] of Object.entries(content.users ?? {})) {
    const level = read(value);
    if (level !== undefined && parseUserId(userId) !== undefined) users.set(userId, level);
  }
  const tombstone = read(content.events?.['m.room.tombstone']);
  const stateDefault = read(content.state_default) ?? DEFAULT_STATE_LEVEL;
  const usersDefault = read(content.users_default) ?? DEFAULT_USER_LEVEL;
  const warnings = [...(asText ? [AS_TEXT] : []), ...(ignored ? [IGNORED] : [])];
  return { tombstone, stateDefault, usersDefault, users, warnings };
};
