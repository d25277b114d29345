/** What each room version brought (specification, "Room Versions"). To add one: a line here. */
export const ROOM_VERSIONS: readonly { readonly version: number; readonly brought: string }[] = [
  { version: 1, brought: 'The first; its state resolution can be made to reset the state of a room.' },
  { version: 2, brought: 'A better state resolution.' },
  { version: 3, brought: 'Event ids are hashes of the event and no longer name a server.' },
  { version: 4, brought: 'Event ids are url-safe: they have - and _ instead of + and /.' },
  { version: 5, brought: 'Signing keys of servers are only valid for their time.' },
  {
    version: 6,
    brought: 'Numbers are checked strictly, aliases are ordinary state, and the level of @room is protected.',
  },
  { version: 7, brought: 'Knocking: people can ask to be let in.' },
  { version: 8, brought: 'Restricted rooms: members of another room or space can join.' },
  { version: 9, brought: 'A fault of restricted rooms is mended.' },
  {
    version: 10,
    brought: 'Power levels must be whole numbers and not text; rooms can be restricted and take knocks.',
  },
  { version: 11, brought: 'The creator is the sender of the create event; redaction is clearer.' },
  {
    version: 12,
    brought:
      'Room ids are hashes without a server name; creators stand above all power levels; the tombstone takes level 150; state resolution is harder to upset.',
  },
];

/** The first version in which creators stand above all levels, and ids have no server name. */
export const CREATORS_VERSION = 12;

/** Below it, servers still serve rooms but nobody should make one. */
export const RECOMMENDED_VERSION = 10;
