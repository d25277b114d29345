import { ENTRIES } from '../entries.ts';

/** A room that is replaced, with all that helps to say who can do it. */
export const TOMBSTONE_REQUEST_EXAMPLE = {
  replacementRoom: '!new:example.org',
  roomId: '!old:example.org',
  sender: '@alice:example.org',
  powerLevels: {
    users: {
      '@alice:example.org': 100,
    },
    events: {
      'm.room.tombstone': 100,
    },
  },
};

/** Exactly what the example is answered with. */
export const TOMBSTONE_EXAMPLE = {
  event: {
    type: 'm.room.tombstone',
    state_key: '',
    content: {
      body: 'This room has been replaced',
      replacement_room: '!new:example.org',
    },
  },
  request: {
    method: 'PUT',
    path: '/_matrix/client/v3/rooms/%21old%3Aexample.org/state/m.room.tombstone/',
    body: {
      body: 'This room has been replaced',
      replacement_room: '!new:example.org',
    },
  },
  curl: 'curl --fail-with-body --globoff --request PUT --header "Authorization: Bearer $MATRIX_ACCESS_TOKEN" --header \'Content-Type: application/json\' --data-raw \'{"body":"This room has been replaced","replacement_room":"!new:example.org"}\' "$MATRIX_HOMESERVER/_matrix/client/v3/rooms/%21old%3Aexample.org/state/m.room.tombstone/"',
  createRoom: {
    method: 'POST',
    path: '/_matrix/client/v3/createRoom',
    body: {
      creation_content: {
        predecessor: {
          room_id: '!old:example.org',
        },
      },
    },
  },
  links: {
    matrixTo: 'https://matrix.to/#/!new%3Aexample.org?via=example.org',
    matrixUri: 'matrix:roomid/new:example.org?via=example.org',
  },
  power: {
    required: 100,
    warnings: [
      {
        code: 'who-can-send',
        message: 'Level 100 is required. These users have it: @alice:example.org.',
      },
    ],
  },
  warnings: [
    {
      code: 'predecessor-needed',
      message:
        'Clients hide the old room only if the create event of the new room names it as its predecessor, which cannot be added later. Towards a room that was created without, the tombstone is only a redirect, and members who leave the old room may leave both.',
    },
    {
      code: 'upgrade-is-better',
      message:
        'POST /_matrix/client/v3/rooms/{roomId}/upgrade (/upgraderoom in Element) does everything at once: it creates the new room, copies its settings, moves the aliases and sends the tombstone. Build one by hand when that failed half-way, or when the new room exists.',
    },
    {
      code: 'cannot-be-undone',
      message:
        'A tombstone cannot be taken back: redacting it breaks the link, and empty content is refused. A wrong one is repaired by sending another tombstone with the right room.',
    },
    {
      code: 'via-from-sender',
      message:
        'The links lead through example.org, the server of the sender, as clients do when they follow a tombstone. That works only if somebody of that server is in the new room.',
    },
  ],
  steps: [
    'In the old room, open Room settings → Roles & Permissions and see to it that "Upgrade the room" is set to Admin, and that you are an admin. Leave "Default role" alone: it is the role of every member. This action cannot be undone.',
    'Open the developer tools: enter /devtools in the message box of the old room and send it.',
    'Click "Explore room state".',
    'Click "Send custom state event". ("Send custom timeline event" has no state key and fails.)',
    'Event Type: m.room.tombstone',
    'State Key: leave empty.',
    'Event Content, exactly this and no more:\n{\n  "body": "This room has been replaced",\n  "replacement_room": "!new:example.org"\n}',
    'Click "Send".',
    'Optionally copy the settings of the old room, and move its aliases to the new room; of a space, send its m.space.child events again.',
    'The room is now tombstoned: clients show that it has been replaced and link to the new room.',
  ],
  entry: {
    slug: 'how-do-i-manually-tombstone-a-room',
    question: 'How do I manually tombstone a room?',
    url: '/v1/entries/how-do-i-manually-tombstone-a-room',
    older: ENTRIES.tombstones.older,
  },
};
