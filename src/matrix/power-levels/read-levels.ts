import { parseUserId } from '../grammar/user-id.ts';
import type { PowerLevelsContent, PowerNote } from './schema.ts';

/** Rooms before version 10 may hold levels as text, which servers read as Python's `int()` does. */
export const readLevel = (value: unknown): number | undefined => {
  const level = typeof value === 'string' && /^\s*[+-]?\d{1,17}\s*$/.test(value) ? Number(value) : value;
  return typeof level === 'number' && Number.isSafeInteger(level) ? level : undefined;
};

/** Levels as numbers, with what is odd about them. */
export interface ReadLevels {
  readonly users: ReadonlyMap<string, number>;
  readonly usersDefault: number;
  readonly events: ReadonlyMap<string, number>;
  readonly level: (
    name: 'events_default' | 'state_default' | 'invite' | 'kick' | 'ban' | 'redact',
  ) => number | undefined;
  readonly room: number | undefined;
  readonly notes: readonly PowerNote[];
}

const AS_TEXT: PowerNote = {
  code: 'level-as-text',
  message:
    'Some levels are text ("100") instead of numbers. Rooms before version 10 allow that and servers read them as numbers, but some ' +
    'clients do not; from version 10 on they are refused. Send the event again with numbers.',
};

const IGNORED: PowerNote = {
  code: 'level-ignored',
  message:
    'Some levels are no whole numbers and were left out here; servers may treat them otherwise. Correct them first.',
};

const NOT_USERS: PowerNote = {
  code: 'not-user-ids',
  message: 'Some keys of "users" are no user ids (@name:server) and give nobody power.',
};

/** Reads the content of an `m.room.power_levels` event. */
export const readLevels = (content: PowerLevelsContent): ReadLevels => {
  const notes = new Set<PowerNote>();
  const read = (value: unknown): number | undefined => {
    const level = readLevel(value);
    if (typeof value === 'string' && level !== undefined) notes.add(AS_TEXT);
    if (value !== undefined && level === undefined) notes.add(IGNORED);
    return level;
  };
  const readAll = (given: Readonly<Record<string, unknown>> | undefined): [string, number][] =>
    Object.entries(given ?? {}).flatMap(([name, value]) => {
      const level = read(value);
      return level === undefined ? [] : [[name, level] as [string, number]];
    });
  const users = readAll(content.users);
  const known = users.filter(([userId]) => parseUserId(userId) !== undefined);
  if (known.length < users.length) notes.add(NOT_USERS);
  const names = ['events_default', 'state_default', 'invite', 'kick', 'ban', 'redact'] as const;
  const own = new Map(names.map((name) => [name, read(content[name])]));
  return {
    users: new Map(known),
    usersDefault: read(content.users_default) ?? 0,
    events: new Map(readAll(content.events)),
    level: (name) => own.get(name),
    room: read(content.notifications?.room),
    notes: [...notes],
  };
};
