import { InvalidInput } from '../invalid-input.ts';
import type { RoomVersionExplanation, RoomVersionNote, RoomVersionRequest } from './schema.ts';
import { CREATORS_VERSION, RECOMMENDED_VERSION, ROOM_VERSIONS } from './versions.ts';

const NEWEST = ROOM_VERSIONS.at(-1)!.version;

/** `12` from `12`, `v12`, `"room_version": "12"` or `Room version 12`; named versions such as `org.matrix.hydra.11` as they are. */
const readVersion = (given: string): string => {
  const text = given.trim().replace(/^["'`]+|["'`,.]+$/g, '');
  const number = /^(?:.*?(?:version|room_version)["']?\s*:?\s*["']?|v\.?\s*|#)?0*(\d{1,3})$/i.exec(text)?.[1];
  return number ?? text;
};

const note = (code: RoomVersionNote['code'], message: string): RoomVersionNote => ({ code, message });

const numberOf = (version: string): number | undefined =>
  ROOM_VERSIONS.find((known) => String(known.version) === version)?.version;

const upgradeNotes = (from: number, to: number): RoomVersionNote[] => {
  if (from === to)
    return [
      note('same-version', 'The room has this version already; upgrading to it again only makes a new room.'),
    ];
  const notes = [
    note(
      'new-room',
      'An upgrade makes a new room and closes the old one with a tombstone. Members follow by themselves, the history stays in the old room, and it cannot be undone.',
    ),
  ];
  if (to >= CREATORS_VERSION && from < CREATORS_VERSION) {
    notes.push(
      note(
        'copied-levels',
        'Power levels are copied: m.room.tombstone keeps its 100 where new rooms have 150 (Owner). Set it to 150 afterwards. Creators must not be listed among the users; who upgrades the room is its creator.',
      ),
    );
  }
  if (to < CREATORS_VERSION && from >= CREATORS_VERSION) {
    notes.push(
      note(
        'creator-loses-power',
        'Creators stand above the levels only in version 12: in the new room they have the level that is listed for them, and they are not listed. Give them a level before you send the tombstone, or nobody may be able to manage the new room.',
      ),
    );
  }
  if (to < from)
    notes.push(note('downgrade', 'This goes to an older version, which loses what newer ones mended.'));
  return notes;
};

const UNKNOWN = `The specification has the versions 1 to ${NEWEST}. GET /_matrix/client/v3/capabilities tells which ones a homeserver knows, and its default.`;

/** What a room version is, and what an upgrade to it changes. */
export const explainRoomVersion = ({
  version: given,
  from: before,
}: RoomVersionRequest): Omit<RoomVersionExplanation, 'entry'> => {
  const version = readVersion(given);
  const number = numberOf(version);
  const from = before === undefined ? undefined : numberOf(readVersion(before));
  if (before !== undefined && from === undefined) {
    throw new InvalidInput([
      { pointer: '/from', code: 'unknown-version', detail: `This is no room version. ${UNKNOWN}` },
    ]);
  }
  if (number === undefined) {
    const isNamed = /[a-z]/i.test(version);
    const message = isNamed
      ? `A version with a name is an experiment of one proposal, and may stop working. ${UNKNOWN}`
      : `There is no such room version. ${UNKNOWN}`;
    return {
      ...{ version, known: false, roomId: null, eventId: null, creators: null, changes: [] },
      notes: [note(isNamed ? 'not-stable' : 'unknown-version', message)],
    };
  }
  const hasCreators = number >= CREATORS_VERSION;
  const notes = from === undefined ? [] : upgradeNotes(from, number);
  if (hasCreators) {
    notes.push(
      note(
        'creators-above',
        'Nobody can demote a creator. Name further ones in additional_creators when you create or upgrade a room; later it is not possible.',
      ),
    );
  }
  if (number < RECOMMENDED_VERSION) {
    notes.push(
      note(
        'old-version',
        `Rooms of this version work, but lack what later ones mended: upgrade to ${NEWEST} or at least ${RECOMMENDED_VERSION}.`,
      ),
    );
  }
  const first = from === undefined || from >= number ? number : from + 1;
  return {
    version,
    known: true,
    roomId: hasCreators
      ? '"!" and 43 url-safe base64 characters, without a server name'
      : '"!", an opaque part, ":" and the server that made it',
    eventId:
      number < 3
        ? '"$", an opaque part, ":" and a server name'
        : `"$" and 43 ${number === 3 ? '' : 'url-safe '}base64 characters`,
    creators: hasCreators
      ? 'above all power levels, for ever'
      : 'the level that the power levels give them, 100 at first',
    changes: ROOM_VERSIONS.filter((known) => known.version >= first && known.version <= number).map(
      (known) => `${known.version}: ${known.brought}`,
    ),
    notes,
  };
};
