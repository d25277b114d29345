import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { InvalidInput } from '../../src/matrix/invalid-input.ts';
import { validateLocalpart } from '../../src/matrix/localparts/validate.ts';
import { classifyToken } from '../../src/matrix/tokens/classify.ts';
import { buildTombstone } from '../../src/matrix/tombstones/build.ts';
import type { TombstoneRequest } from '../../src/matrix/tombstones/schema.ts';
import { masToken, synapseToken } from './tokens/generated-tokens.ts';
import { anyText } from './vectors.ts';

/** Codes of one answer that cannot both be true. */
const CONTRADICTING = [
  ['nobody-can-send', 'everyone-can-send'],
  ['nobody-can-send', 'who-can-send'],
  ['nobody-can-send', 'creators-always-can'],
  ['nobody-can-send', 'only-creators-can-send'],
  ['nobody-can-send', 'level-too-low'],
  ['everyone-can-send', 'who-can-send'],
  ['everyone-can-send', 'only-creators-can-send'],
  ['only-creators-can-send', 'who-can-send'],
  ['level-not-set', 'level-too-low'],
  ['via-missing', 'via-from-sender'],
  ['predecessor-needed', 'same-room'],
  ['replacement-missing', 'via-missing'],
  ['replacement-missing', 'room-id-missing'],
  ['discouraged-room-id', 'unlikely-room-id'],
  ['truncated', 'wrong-shape'],
  ['truncated', 'wrong-checksum'],
  ['truncated', 'damaged-macaroon'],
  ['damaged-macaroon', 'padded-macaroon'],
  ['guest-macaroon', 'other-macaroon'],
  ['wrong-shape', 'wrong-checksum'],
  ['upper-case-prefix', 'unknown-prefix'],
  ['looks-like-recovery-key', 'white-space-inside'],
  ['looks-like-recovery-key', 'looks-like-conduit'],
  ['looks-like-recovery-key', 'looks-like-dendrite'],
  ['looks-like-client-id', 'looks-like-conduit'],
  ['looks-like-matrix-identifier', 'looks-like-dendrite'],
  ['looks-like-matrix-identifier', 'looks-like-conduit'],
  ['looks-like-delayed-event-id', 'unknown-prefix'],
  ['empty', 'several-tokens'],
  ['empty', 'surrounding-text'],
  ['surrounding-text', 'several-tokens'],
  ['email-address', 'whole-user-id'],
  ['email-address', 'mention'],
  ['email-address', 'wrapped-name'],
  ['e-mail-like-name', 'whole-user-id'],
  ['whole-user-id', 'mention'],
  ['whole-user-id', 'wrapped-name'],
  ['mention', 'wrapped-name'],
] as const;

const contradictionIn = (items: readonly { code: string }[]): string | undefined => {
  const codes = new Set(items.map(({ code }) => code));
  if (
    codes.size <
    items.filter(({ code }) => !/character|colon|case|white-space|ascii|allowed|alike|null|lone/.test(code))
      .length
  ) {
    return `twice: ${items.map(({ code }) => code)}`;
  }
  return CONTRADICTING.find(([a, b]) => codes.has(a) && codes.has(b))?.join(' and ');
};

const ofToken = (token: string) => contradictionIn(classifyToken({ token }).warnings);

const ofLocalpart = (localpart: string) => {
  const { problems, notes } = validateLocalpart({ localpart, serverName: 'example.org' });
  return contradictionIn([...problems, ...notes]);
};

const ofTombstone = (request: TombstoneRequest) => {
  try {
    const { power, warnings } = buildTombstone(request);
    const users = (power?.warnings ?? []).map(({ message }) => message).join(' ');
    if (/[Nn]obody can send/.test(users) && /oderators can/.test(users)) return 'nobody and moderators';
    if (/Everyone who/.test(users) && /oderators can/.test(users)) return 'everyone and moderators';
    return contradictionIn([...(power?.warnings ?? []), ...warnings]);
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
};

t.test('no answer to a vector contradicts itself', async (t) => {
  const folder = new URL('./fixtures/', import.meta.url);
  let count = 0;
  for (const name of readdirSync(folder)) {
    for (const { input } of JSON.parse(readFileSync(new URL(name, folder), 'utf8'))) {
      const text = typeof input === 'string' ? input : (input.localpart ?? input.replacementRoom ?? '');
      t.equal(ofToken(text), undefined, text);
      t.equal(ofLocalpart(text), undefined, text);
      t.equal(
        ofTombstone({ replacementRoom: text, ...(typeof input === 'object' && !input.localpart && input) }),
        undefined,
      );
      count += 1;
    }
  }
  t.ok(count > 290);
});

/** 100,000 with `CONTRADICTION_RUNS=100000`, which takes minutes. */
const RUNS = Number(process.env.CONTRADICTION_RUNS ?? 500);

const wrapped = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.array(
        fc.constantFrom(
          '"',
          ' ',
          '\n',
          '`',
          'Bearer ',
          '…',
          '...',
          '***',
          ',',
          '\\_',
          '@',
          '(',
          'token: ',
          '\u200b',
          '%',
        ),
        { maxLength: 4 },
      ),
      fc.nat(60),
    )
    .map(([inner, parts, at]) => {
      const cut = at % (inner.length + 1);
      return (
        parts.slice(0, 2).join('') +
        inner.slice(0, cut) +
        parts.slice(2, 3).join('') +
        inner.slice(cut) +
        parts.slice(3).join('')
      );
    });

const token = wrapped(
  fc.oneof(
    masToken,
    synapseToken.map(({ token }) => token),
    fc.base64String(),
    fc.stringMatching(/^[A-Za-z0-9_-]{10,64}$/),
    fc
      .uint8Array({ maxLength: 90 })
      .map((bytes) => Buffer.from(`0019location ${Buffer.from(bytes)}`).toString('base64url')),
    anyText(300),
  ),
);

t.test('no answer about a token contradicts itself', async () => {
  fc.assert(
    fc.property(token, (text) => ofToken(text) === undefined),
    { numRuns: RUNS },
  );
});

t.test('no answer about a localpart contradicts itself', async () => {
  const name = wrapped(
    fc.oneof(anyText(300), fc.stringMatching(/^[@a-zA-Z0-9._=-]{1,20}(:[a-z.]{1,9})?$/), fc.emailAddress()),
  );
  fc.assert(
    fc.property(name, (text) => ofLocalpart(text) === undefined),
    { numRuns: RUNS },
  );
});

t.test('no answer about a tombstone contradicts itself', async () => {
  const level = fc.constantFrom(-1, 0, 49, 50, 99, 100, 150, '50', 1.5);
  const room = fc.constantFrom(
    '!a:b.org',
    '!c d:e.org',
    '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
    '!x:b.org:99999',
  );
  const request = fc.record(
    {
      replacementRoom: room,
      roomId: room,
      sender: fc.constantFrom('@a:b.org', '@b:1.2.3.4'),
      roomType: fc.constant('m.space'),
      powerLevels: fc.record(
        {
          users: fc.dictionary(fc.constantFrom('@a:b.org', '@b:b.org'), level),
          users_default: level,
          state_default: level,
          events: fc.record({ 'm.room.tombstone': level }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(request, (given) => ofTombstone(given) === undefined),
    { numRuns: RUNS },
  );
});
