import type { ReadLevels } from './read-levels.ts';

/** Something that takes power: where its level is set, and what holds otherwise. */
export interface Action {
  readonly action: string;
  readonly key: string;
  readonly level: number;
  readonly isSet: boolean;
}

/** State events that people ask about, in words. */
const STATE_EVENTS = [
  ['m.room.power_levels', 'change who may do what'],
  ['m.room.tombstone', 'upgrade or tombstone the room'],
  ['m.room.name', 'change the name'],
  ['m.room.topic', 'change the topic'],
  ['m.room.avatar', 'change the picture'],
  ['m.room.canonical_alias', 'change the main address'],
  ['m.room.join_rules', 'change who can join'],
  ['m.room.history_visibility', 'change who can read the history'],
  ['m.room.guest_access', 'let guests in'],
  ['m.room.encryption', 'turn encryption on'],
  ['m.room.server_acl', 'shut servers out'],
  ['m.room.pinned_events', 'pin messages'],
  ['m.space.child', 'add rooms to the space'],
  ['org.matrix.msc3401.call.member', 'start or join a call (Element Call)'],
  ['im.vector.modular.widgets', 'change widgets'],
] as const;

const NAMED = [
  ['events_default', 'send messages', 0],
  ['invite', 'invite', 0],
  ['kick', 'remove people', 50],
  ['ban', 'ban people', 50],
  ['redact', "remove others' messages", 50],
] as const;

const STATE_DEFAULT = 50;
const ROOM_DEFAULT = 50;
const TOMBSTONE_V12 = 150;

/** Everything that takes power, with its level (specification, client-server API, `m.room.power_levels`). */
export const actionsOf = (levels: ReadLevels): Action[] => {
  const stateDefault = levels.level('state_default') ?? STATE_DEFAULT;
  const state = STATE_EVENTS.map(([type, action]) => {
    const level = levels.events.get(type);
    return { action, key: `events["${type}"]`, level: level ?? stateDefault, isSet: level !== undefined };
  });
  const named = NAMED.map(([key, action, otherwise]) => {
    const level = levels.level(key);
    return { action, key, level: level ?? otherwise, isSet: level !== undefined };
  });
  return [
    ...named,
    {
      action: 'notify everyone (@room)',
      key: 'notifications.room',
      level: levels.room ?? ROOM_DEFAULT,
      isSet: levels.room !== undefined,
    },
    {
      action: 'send other state events',
      key: 'state_default',
      level: stateDefault,
      isSet: levels.level('state_default') !== undefined,
    },
    ...state,
  ];
};

/** What Element calls a level. */
export const roleOf = (level: number, isV12: boolean): string => {
  if (isV12 && level >= TOMBSTONE_V12) return 'Owner';
  if (level >= 100) return 'Admin';
  if (level >= 50) return 'Moderator';
  return level < 0 ? 'Restricted' : 'Default';
};
