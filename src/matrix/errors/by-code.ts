import type { CodeExplanation } from './explanation.ts';

const explain = (
  errcode: string,
  title: string,
  cause: string,
  steps: readonly string[],
  entry?: CodeExplanation['entry'],
): CodeExplanation => ({ errcode, title, cause, steps, ...(entry && { entry }) });

/** Errcodes of the specification, with what servers mean by them. To add one: a line here. */
export const BY_CODE: readonly CodeExplanation[] = [
  explain(
    'M_UNKNOWN_TOKEN',
    'The server does not know the token',
    'The session was signed out, the token has expired or was replaced, a character of it was changed, or it is a token of another server.',
    [
      'Log in again.',
      'Check the token with the utility for tokens: it tells whether it was copied whole and how long such a token lives.',
      'Under MAS a copied mat_ token stops after five minutes, which is intended.',
    ],
    'tokens',
  ),
  explain(
    'M_MISSING_TOKEN',
    'The request has no token',
    'The Authorization header is missing, or a proxy took it off.',
    ['Send `Authorization: Bearer <token>`.', 'Look whether a proxy passes the header on.'],
    'accessToken',
  ),
  explain(
    'M_FORBIDDEN',
    'It is not allowed',
    'The sender lacks the power level or is not in the room, an invitation is needed, the password is wrong, or the server forbids it. The message beside the code says which.',
    [
      'Read the message ("error") beside the code, and paste it here too.',
      'In a room: look at the levels with the utility for power levels.',
      'At a login: check the user name and the password.',
    ],
    'calls',
  ),
  explain('M_USER_DEACTIVATED', 'The account is deactivated', 'Its user or an administrator closed it.', [
    'Ask the administrator of the server; the name is not given out again.',
  ]),
  explain(
    'M_USER_LOCKED',
    'The account is locked',
    'An administrator locked it; its sessions are still there.',
    ['Ask the administrator of the server to unlock it.'],
  ),
  explain(
    'M_USER_SUSPENDED',
    'The account is suspended',
    'An administrator suspended it: it can read, and write nothing.',
    ['Ask the administrator of the server.'],
  ),
  explain('M_LIMIT_EXCEEDED', 'Too many requests', 'The server slows the client down.', [
    'Wait as long as Retry-After or retry_after_ms says.',
    'For a bot an administrator can raise the limits of its user.',
  ]),
  explain(
    'M_USER_IN_USE',
    'The name is taken',
    'Another account has it, perhaps in other capitals: names are compared without them. Deactivated accounts keep theirs.',
    ['Choose another name.'],
    'localparts',
  ),
  explain(
    'M_INVALID_USERNAME',
    'The name is not valid',
    'It has characters that new accounts may not have, begins with "_", or has digits only.',
    ['Test it with the utility for user names, which suggests another.'],
    'localparts',
  ),
  explain(
    'M_EXCLUSIVE',
    'The name is reserved',
    'An application service (a bridge) has reserved names or aliases like this.',
    ['Choose another name.'],
    'localparts',
  ),
  explain('M_WEAK_PASSWORD', 'The password is too weak', 'The server asks for a better one.', [
    'Choose a longer one.',
  ]),
  explain(
    'M_NOT_FOUND',
    'There is no such thing',
    'The room, alias, event, user or setting is not there, or the server does not tell.',
    [
      'Check the id with the utility for ids and links.',
      'An alias can have been removed: ask for the room id and a server to join through.',
    ],
  ),
  explain(
    'M_UNRECOGNIZED',
    'The server does not know the request',
    'The path or the method is wrong, or the server is too old for it. A proxy may send it to the wrong place.',
    [
      'Check the path, and what /_matrix/client/versions lists.',
      'With MAS, /login, /logout and /refresh belong to MAS: the proxy must send them there.',
    ],
  ),
  explain(
    'M_UNKNOWN',
    'The server did not say what is wrong',
    'Synapse uses this code for what has no other. The message beside it says more.',
    ['Read the message ("error") beside the code, and paste it here too.'],
  ),
  explain(
    'M_BAD_JSON',
    'The JSON has the wrong content',
    'A field is missing or of the wrong type; power levels as text are one case from room version 10 on.',
    ['Compare the body with the specification.', 'Power levels: write numbers, without quotation marks.'],
  ),
  explain(
    'M_NOT_JSON',
    'The body is no JSON',
    'A quotation mark or a brace is missing, or the shell changed it.',
    ['Put the body into single quotes, or into a file (`--data @file`).'],
  ),
  explain(
    'M_UNSUPPORTED_ROOM_VERSION',
    'The server does not know the room version',
    'It is older than the room.',
    ['Look at /_matrix/client/v3/capabilities for the versions that it knows.', 'Update the server.'],
  ),
  explain(
    'M_INCOMPATIBLE_ROOM_VERSION',
    'The server cannot join a room of this version',
    'It is older than the room.',
    ['Update the server.'],
  ),
  explain('M_ROOM_IN_USE', 'The alias is taken', 'Another room on the server has it.', [
    'Choose another alias, or remove it from the other room.',
  ]),
  explain('M_INVALID_PARAM', 'A value is not valid', 'The message beside the code says which.', [
    'Check ids with the utility for ids and links.',
  ]),
  explain('M_MISSING_PARAM', 'A value is missing', 'The message beside the code says which.', ['Add it.']),
  explain(
    'M_TOO_LARGE',
    'It is too large',
    'An event has at most 65,536 bytes; for files the server sets a limit.',
    ['Make it smaller, or ask the administrator for max_upload_size.'],
  ),
  explain(
    'M_GUEST_ACCESS_FORBIDDEN',
    'Guests are not allowed',
    'The room takes no guests; a server with the Matrix Authentication Service (MAS) has none at all.',
    ['Register an account.'],
  ),
  explain('M_CONSENT_NOT_GIVEN', 'The terms were not agreed to', 'The server asks for consent first.', [
    'Open the address in `consent_uri`.',
  ]),
  explain(
    'M_WRONG_ROOM_KEYS_VERSION',
    'The key backup was replaced',
    'A newer backup exists; this session writes to an older one.',
    ['Turn the key storage off and on in Settings → Encryption.'],
    'leakedKey',
  ),
  explain(
    'M_BAD_STATE',
    'It is not possible in this state',
    'The state of the room or the user is in the way.',
    ['Read the message beside the code.'],
  ),
  explain(
    'M_UNABLE_TO_AUTHORISE_JOIN',
    'The server cannot check who may join',
    'The room is restricted to members of another room, in which the server has nobody.',
    ['Join through another server (via), or ask for an invitation.'],
  ),
  explain(
    'M_UNABLE_TO_GRANT_JOIN',
    'The server cannot let anybody in',
    'Nobody on it has the power to invite.',
    ['Join through another server (via).'],
  ),
  explain(
    'M_CANNOT_LEAVE_SERVER_NOTICE_ROOM',
    'The notices of the server cannot be left',
    'The room is how the administrators reach people.',
    ['Mute it.'],
  ),
  explain(
    'M_RESOURCE_LIMIT_EXCEEDED',
    'The server has reached its limit',
    'It takes no more users this month.',
    ['Ask the administrator of the server.'],
  ),
  explain(
    'M_THREEPID_IN_USE',
    'The address is in use',
    'Another account has the e-mail address or phone number.',
    ['Remove it there first.'],
  ),
  explain('M_UNAUTHORIZED', 'The request was not authorised', 'The login or the signature is wrong.', [
    'Log in again; between servers, check the keys and the clock.',
  ]),
];
