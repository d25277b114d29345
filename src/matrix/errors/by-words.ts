import type { MessageExplanation } from './explanation.ts';

/** Messages that say more than their errcode. The first that fits is taken. To add one: an item here. */
export const BY_WORDS: readonly MessageExplanation[] = [
  {
    errcode: 'M_UNKNOWN_TOKEN',
    words: /token is not active|access token has expired|token expired/i,
    title: 'The access token has expired',
    cause:
      'On a server with the Matrix Authentication Service (MAS) an access token (mat_) lives five minutes, and the client renews it. A token that was copied out of a client therefore stops: that is intended.',
    steps: [
      'For a script or a bot use another token: a personal access token (mpt_) made by an administrator, or a compatibility token: `mas-cli manage issue-compatibility-token <user>`.',
      'When the client itself signs out after minutes, its renewal fails, which is a fault: update the client, and look whether a proxy before the server drops requests to the token endpoint of MAS.',
    ],
    entry: 'accessToken',
  },
  {
    errcode: 'M_UNKNOWN_TOKEN',
    words: /soft.?logout|soft_logout/i,
    title: 'The session must be renewed',
    cause:
      'The server ended the access token but kept the session (soft logout): with a refresh token or a new login it goes on with its keys.',
    steps: [
      'Log in again in the same client, without deleting its data.',
      'A program uses its refresh token, or logs in again with the same device id.',
    ],
    entry: 'tokens',
  },
  {
    words: /invalid refresh token|refresh token (?:isn't|is not) valid|invalid_grant/i,
    title: 'The refresh token is not valid',
    cause: 'It was used before (each works once), its session was ended, or a character of it was changed.',
    steps: [
      'Log in again.',
      'When it happens again and again, two programs use one session: give each a session of its own.',
    ],
    entry: 'tokens',
  },
  {
    errcode: 'M_FORBIDDEN',
    words: /not a server admin/i,
    title: 'The token has no server administration rights',
    cause:
      'The admin API of Synapse asks for a token of a server administrator. With the Matrix Authentication Service (MAS) the token itself must carry that right: one copied from Element has not, even if its user is an administrator.',
    steps: [
      'With MAS: `mas-cli manage issue-compatibility-token <user> --yes-i-want-to-grant-synapse-admin-privileges`, and use that token.',
      'Without MAS: make the user an administrator (admin = 1 in the table users, or `register_new_matrix_user --admin`), and use a token of theirs.',
      "MAS's own admin API takes mat_ and mpt_ tokens only.",
    ],
    entry: 'tokens',
  },
  {
    words: /no known servers/i,
    title: 'Your server knows no server to join the room through',
    cause:
      'The link or id names no server that is in the room and answers: the server in a room id only made the id, and ids of room version 12 have none.',
    steps: [
      'Ask a member for a link: Room info → Copy link. It has ?via= with up to three servers.',
      'Or join by an alias (#room:server), or add ?via= with the server of a member.',
      'If there is a via, that server may be down or shut out of the room: try another. Check the link with the utility for ids and links.',
    ],
    entry: 'spaces',
  },
  {
    errcode: 'M_FORBIDDEN',
    words:
      /(?:power level|required level|don't have permission|user_level|insufficient power|cannot .* event|send_level|unable to send)/i,
    title: 'The power level is not high enough',
    cause:
      'Each action takes a level that the room sets in m.room.power_levels; the sender has a lower one. No client and no server administrator can pass over it.',
    steps: [
      'Ask an admin of the room for the level, in Room settings → Roles & Permissions. Nobody can give more than they have.',
      'If nobody has the level, it cannot be done in this room: make a new one and announce it.',
      'Look at the levels with the utility for power levels. Calls take org.matrix.msc3401.call.member.',
    ],
    entry: 'calls',
  },
  {
    words: /content has no replacement_room/i,
    title: 'The tombstone was sent without its content',
    cause: 'A whole event was pasted where only the content belongs, or the content is empty.',
    steps: ['Send {"body": "…", "replacement_room": "!…"} alone. The utility for tombstones writes it.'],
    entry: 'tombstones',
  },
  {
    words: /tombstone (?:cannot reference|event that points to the same)|points? to the same room/i,
    title: 'The tombstone points to its own room',
    cause: 'The id in replacement_room is that of the old room.',
    steps: ['Create the new room first, and give its id. The utility for tombstones writes both halves.'],
    entry: 'tombstones',
  },
  {
    words:
      /guest(?:s)? (?:access|accounts?|registration).*(?:disabled|not|forbidden)|guest_access_forbidden|not support guest/i,
    title: 'Guests are not allowed',
    cause:
      'The room or the server takes no guests; a server with the Matrix Authentication Service (MAS) has none at all.',
    steps: [
      'Register an account.',
      'Where there is no MAS, an administrator can set allow_guest_access in Synapse.',
    ],
  },
  {
    words:
      /recovery key.*(?:not correct|invalid|wrong)|(?:invalid|incorrect|wrong) (?:recovery|security) key/i,
    title: 'The recovery key is not correct',
    cause:
      'A character is mistyped, a group is missing, or it is the key of another account or an older one.',
    steps: [
      'Check it with the utility for recovery keys: it tells mistyped characters and missing groups.',
      'With a signed-in session make a new one in Settings → Encryption.',
    ],
    entry: 'leakedKey',
  },
  {
    words: /unable to decrypt|waiting for this message|UISI|unknown inbound session/i,
    title: 'The keys of a message are missing',
    cause: 'The sender did not share the key with this session, or it was made before the session was.',
    steps: [
      'Verify the session, or enter the recovery key in Settings → Encryption.',
      'Keep another signed-in session open, so that it can send the keys.',
    ],
    entry: 'leakedKey',
  },
];
