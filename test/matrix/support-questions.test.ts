import t from 'tap';
import { explainError } from '../../src/matrix/errors/explain.ts';
import { parseIdentifier } from '../../src/matrix/identifiers/parse.ts';
import { InvalidInput } from '../../src/matrix/invalid-input.ts';
import { validateLocalpart } from '../../src/matrix/localparts/validate.ts';
import { explainPowerLevels } from '../../src/matrix/power-levels/explain.ts';
import { checkRecoveryKey } from '../../src/matrix/recovery-keys/check.ts';
import { explainRoomVersion } from '../../src/matrix/room-versions/explain.ts';
import { classifyToken } from '../../src/matrix/tokens/classify.ts';
import { buildTombstone } from '../../src/matrix/tombstones/build.ts';
import type { TombstoneRequest } from '../../src/matrix/tombstones/schema.ts';

const MAT = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
const V12 = '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM';

const refusalOf = (request: TombstoneRequest): string => {
  try {
    buildTombstone(request);
    return 'not refused';
  } catch (error) {
    return error instanceof InvalidInput
      ? error.errors.map(({ detail }) => detail).join('\n')
      : String(error);
  }
};

/** What people asked support, with what they are told: everything that a pattern asks for must be in it. */
const QUESTIONS: readonly (readonly [question: string, told: unknown, ...patterns: RegExp[]])[] = [
  [
    'my token stops working after five minutes',
    [classifyToken({ token: MAT }).description, explainError({ error: 'Token is not active' })],
    /five minutes/,
    /intended/,
    /renewal fails/,
    /fault/,
  ],
  [
    '"You are not a server admin"',
    explainError({ error: '{"errcode":"M_FORBIDDEN","error":"You are not a server admin"}' }),
    /--yes-i-want-to-grant-synapse-admin-privileges/,
  ],
  ['which token for a bot', classifyToken({ token: MAT }).description, /mpt_/, /mct_/],
  [
    'capital letters in my name',
    validateLocalpart({ localpart: 'Alice', serverName: 'example.org' }),
    /sign-up page writes the name in lower case/,
    /by API .* refused/,
    /"suggestion":"alice"/,
  ],
  [
    '@=22username=22:example.org',
    [
      validateLocalpart({ localpart: '@=22username=22:example.org' }),
      parseIdentifier({ text: '@=22username=22:example.org' }),
    ],
    /stands for \\"\\\\?"?username/,
    /"decoded":"\\"username\\""/,
  ],
  [
    'name@domain as a name',
    validateLocalpart({ localpart: 'name@domain.com' }),
    /cannot log in/,
    /looks like an e-mail address/,
  ],
  [
    'a whole id where a name is wanted',
    [validateLocalpart({ localpart: '@test:example.com' }), validateLocalpart({ localpart: '@test' })],
    /whole user id/,
    /name with its \\"@\\"/,
    /"suggestion":"test"/,
  ],
  [
    'No known servers',
    [explainError({ error: 'No known servers' }), parseIdentifier({ text: `https://matrix.to/#/${V12}` })],
    /\?via=/,
    /names no server to join through/,
  ],
  [
    'a whole event pasted',
    refusalOf({
      replacementRoom: '{"type":"m.room.tombstone","content":{"replacement_room":"!new:example.org"}}',
    }),
    /JSON/,
    /!new:example\.org/,
  ],
  [
    'a wrong tombstone',
    [
      buildTombstone({ replacementRoom: '!new:example.org' }),
      refusalOf({ replacementRoom: '!old:example.org', roomId: '!old:example.org' }),
    ],
    /sending another tombstone/,
    /old room itself/,
  ],
  [
    'no admin is left',
    [
      explainPowerLevels({ powerLevels: { users: { '@m:example.org': 50 }, state_default: 100 } }),
      buildTombstone({
        replacementRoom: '!new:example.org',
        roomId: '!old:example.org',
        powerLevels: { users: { '@m:example.org': 50 }, events: { 'm.room.tombstone': 100 } },
      }),
    ],
    /nobody can mend this room, in no way/,
    /nobody can send it, in no way/,
    /Make a new room/,
  ],
  [
    'version 12: 100 against 150',
    [
      explainRoomVersion({ version: '12', from: '11' }),
      buildTombstone({ replacementRoom: '!new:example.org', roomId: V12 }),
    ],
    /keeps its 100 .* 150/,
    /Owner \(150\)/,
  ],
  ['version 12 to 11', explainRoomVersion({ version: '11', from: '12' }), /Give them a level/],
  [
    'a space with a tombstone',
    buildTombstone({ roomId: '!space:example.org', roomType: 'm.space' }),
    /"type":"m\.space"/,
    /m\.space\.child/,
  ],
  [
    'ids of version 12 are refused',
    [buildTombstone({ replacementRoom: V12 }).event, parseIdentifier({ text: V12 })],
    /31hneApxJ/,
    /software that demands one is outdated/,
  ],
  [
    'recovery key not correct',
    checkRecoveryKey({ key: 'EsT5 Sd5m mEXt NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR' }),
    /checksum does not fit/,
    /"parity":"invalid"/,
  ],
  [
    'levels as text',
    explainPowerLevels({ powerLevels: { users: { '@a:b.org': '100' } } }),
    /are text/,
    /with numbers/,
  ],
  [
    'an odd room id',
    buildTombstone({ replacementRoom: '!urandom, version 9️⃣:maunium.net' }),
    /legal but unusual/,
    /Such rooms exist/,
  ],
];

for (const [question, told, ...patterns] of QUESTIONS) {
  t.test(question, async (t) => {
    const text = JSON.stringify(told);
    for (const pattern of patterns) t.match(text, pattern);
  });
}
