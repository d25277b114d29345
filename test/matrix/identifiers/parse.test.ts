import fc from 'fast-check';
import t from 'tap';
import { parseIdentifier } from '../../../src/matrix/identifiers/parse.ts';
import { IdentifierExplanation } from '../../../src/matrix/identifiers/schema.ts';
import { anyText } from '../vectors.ts';

const HASH = '31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM';
const SLASHED = `$${'a/'.repeat(21)}a`;

const cases = [
  ['@alice:example.org', 'user', '@alice:example.org', []],
  ['@=22name=22:example.org', 'user', '@=22name=22:example.org', ['stands-for']],
  ['@Alice:example.org', 'user', '@Alice:example.org', ['old-user-id']],
  ['@alice:example..org', 'user', '@alice:example..org', ['bad-server-name']],
  ['"@alice:example.org",', 'user', '@alice:example.org', ['pasted-with-more']],
  ['#room:example.org', 'alias', '#room:example.org', ['alias']],
  ['#room:example.org:99999', 'alias', '#room:example.org:99999', ['doubtful-server-name', 'alias']],
  ['!abc:example.org', 'room', '!abc:example.org', ['via-missing']],
  ['!abc:example.org:99999', 'room', '!abc:example.org:99999', ['via-missing', 'doubtful-server-name']],
  [`!${HASH}`, 'room', `!${HASH}`, ['via-missing', 'no-server-in-id']],
  [
    `!${HASH.slice(0, -1)}N`,
    'room',
    `!${HASH.slice(0, -1)}N`,
    ['via-missing', 'no-server-in-id', 'unlikely-room-id'],
  ],
  ['https://matrix.to/#/!abc:example.org?via=a.org', 'room', '!abc:example.org', ['from-link']],
  ['https://matrix.to/#/!abc:example.org', 'room', '!abc:example.org', ['from-link', 'via-missing']],
  ['!abc:example.org?via=a.org', 'room', '!abc:example.org', ['pasted-with-more']],
  [
    'matrix:roomid/abc:example.org?via=1.2.3.4&via=a_b&via=a.org&via=b.org&via=c.org&via=d.org',
    'room',
    '!abc:example.org',
    ['from-link', 'via-not-a-server', 'via-ip-address', 'via-too-many'],
  ],
  [`$${HASH}`, 'event', `$${HASH}`, ['event-without-room', 'is-create-event']],
  [SLASHED, 'event', SLASHED, ['event-without-room', 'slash-in-event-id']],
  ['$old:example.org', 'event', '$old:example.org', ['event-without-room']],
  ['mxc://example.org/AbC-1', 'media', 'mxc://example.org/AbC-1', ['media']],
  ['hello', 'unknown', null, ['nothing-found']],
  ['', 'unknown', null, ['nothing-found']],
] as const;

for (const [text, kind, id, codes] of cases) {
  t.test(`${text} is ${kind}`, async (t) => {
    const answer = parseIdentifier({ text });
    t.match({ kind: answer.kind, id: answer.id }, { kind, id });
    t.same(
      answer.notes.map(({ code }) => code),
      codes,
    );
  });
}

t.test('gives the other form of link, with the event and the servers', async (t) => {
  const { links, eventId, via } = parseIdentifier({
    text: `https://matrix.to/#/!a%3Ab.org/$${HASH}?via=c.org`,
  });
  t.same(links, {
    matrixTo: `https://matrix.to/#/!a%3Ab.org/$${HASH}?via=c.org`,
    matrixUri: `matrix:roomid/a:b.org/e/${HASH}?via=c.org`,
  });
  t.same([eventId, via], [`$${HASH}`, ['c.org']]);
  t.equal(parseIdentifier({ text: '#a:b.org' }).links?.matrixTo, 'https://matrix.to/#/%23a%3Ab.org');
  t.equal(parseIdentifier({ text: `!a:b.org/$${HASH}` }).eventId, `$${HASH}`);
});

t.test('answers in its schema, whatever is sent', async () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', '@', '!', '#', '$', 'mxc://', 'https://matrix.to/#/'),
      anyText(2_000),
      (start, text) =>
        IdentifierExplanation.strict().safeParse(parseIdentifier({ text: start + text })).success,
    ),
    { numRuns: 800 },
  );
});
