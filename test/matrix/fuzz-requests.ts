import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { anyText } from './vectors.ts';

const LONGEST = 65_536;

const wild = anyText(LONGEST);

const after = (...starts: string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...starts), wild).map(([start, text]) => start + text);

const token = fc.oneof(
  wild,
  after(
    'mat_',
    'mar_',
    'syt_',
    'syr_',
    'syl_',
    'MDAx',
    'Bearer ',
    'curl -H "authorization: ',
    '{"access_token":"',
  ),
  fc.stringMatching(/^(mat|mct|syt|syl)_[A-Za-z0-9]{0,31}_[A-Za-z0-9]{6}$/),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
);

const localpart = fc.oneof(
  wild,
  after('@', '%40', 'https://matrix.to/#/@', 'matrix:u/', 'alice'),
  wild.map((text) => `@${text}:example.org`),
);

/** Mostly what is right, so that one wild field is not always hidden behind another. */
const mostly = (right: fc.Arbitrary<string>, anything: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: anything });

const serverName = mostly(
  fc.constantFrom('example.org', '[::1]:8448', '1.2.3.4', 'a.b.c', 'x'),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const sender = mostly(
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `@${text.replace(/[:\0]/g, '')}:example.org`),
  localpart,
);

const room = mostly(
  fc.oneof(
    fc
      .string({
        unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
        maxLength: 40,
      })
      .map((opaque) => `!${opaque.replaceAll(':', '')}:example.org`),
    fc.constant('!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM'),
  ),
  fc.oneof(wild, after('!', '#', '$', '%21', 'https://matrix.to/#/!', 'matrix:roomid/', '{"room_id":"!')),
);

const body = mostly(fc.string({ unit: 'binary', maxLength: 100 }), wild);

const level = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.maxSafeInteger());

const powerLevels = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        users: fc.dictionary(fc.string(), level),
        events: fc.dictionary(fc.string(), level),
        state_default: level,
        users_default: level,
      },
      { requiredKeys: [] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      users: fc.dictionary(fc.constantFrom('@a:b.org', '@c:d', '__proto__', 'constructor'), level),
      events: fc.constant({ 'm.room.tombstone': '100' }),
    }),
  },
  { weight: 1, arbitrary: fc.object() },
);

/** Bodies that have the fields of a route, with anything at all in them. */
const SHAPED: Readonly<Record<string, fc.Arbitrary<object>>> = {
  '/v1/matrix/tokens/classify': fc.record({ token }),
  '/v1/matrix/localparts/validate': fc.record({ localpart, serverName }, { requiredKeys: ['localpart'] }),
  '/v1/matrix/tombstones/build': fc.record(
    {
      replacementRoom: room,
      roomId: room,
      body,
      sender,
      via: fc.array(serverName, { maxLength: 5 }),
      powerLevels,
    },
    { requiredKeys: ['replacementRoom'] },
  ),
};

export const FUZZED_URLS = Object.keys(SHAPED);

/** Requests to a route: mostly with its fields, else any JSON, any text, any bytes. Lone surrogates travel as JSON escapes. */
export const anyRequest = (url: string): fc.Arbitrary<InjectOptions> => {
  const shaped = SHAPED[url] ?? fc.object();
  const payload = fc.oneof(
    { weight: 10, arbitrary: shaped.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.json({ stringUnit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc.tuple(shaped, fc.jsonValue()).map(([value, more]) => JSON.stringify({ ...value, more })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(shaped, fc.nat()).map(([value, end]) => JSON.stringify(value).slice(0, end % 200)),
    },
    { weight: 1, arbitrary: wild },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  );
  return payload.map((payload) => ({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json' },
  }));
};
