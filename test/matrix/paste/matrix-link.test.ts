import t from 'tap';
import { LINK_FORM_NAMES, readMatrixLink } from '../../../src/matrix/paste/matrix-link.ts';

const links = [
  ['https://matrix.to/#/@alice:example.org', 'matrix-to-link', '@alice:example.org'],
  ['https://matrix.to/#/%40alice%3Aexample.org', 'matrix-to-link', '@alice:example.org'],
  ['https://matrix.to/#/@a/b:example.org', 'matrix-to-link', '@a/b:example.org'],
  ['matrix.to/#/!abc%3Aexample.org?via=example.org', 'matrix-to-link', '!abc:example.org'],
  ['https://matrix.to/#/!abc:example.org/$event?via=x', 'matrix-to-link', '!abc:example.org'],
  ['https://matrix.to/#/#room:example.org', 'matrix-to-link', '#room:example.org'],
  ['https://matrix.to/#/%ff', 'matrix-to-link', '%ff'],
  ['https://app.element.io/#/room/!abc:example.org', 'client-link', '!abc:example.org'],
  ['https://app.element.io/#/user/@alice:example.org', 'client-link', '@alice:example.org'],
  [
    'https://matrix.example.org/_matrix/client/v3/rooms/!abc%3Aexample.org/state',
    'api-url',
    '!abc:example.org',
  ],
  ['https://example.org/_synapse/admin/v2/users/@alice:example.org', 'api-url', '@alice:example.org'],
  ['matrix:u/alice:example.org?action=chat', 'matrix-uri', '@alice:example.org'],
  ['matrix:u/a/b:example.org', 'matrix-uri', '@a/b:example.org'],
  ['MATRIX:r/room:example.org', 'matrix-uri', '#room:example.org'],
  ['matrix:roomid/abc:example.org/e/event?via=x', 'matrix-uri', '!abc:example.org'],
  ['matrix://server/roomid/abc:example.org', 'matrix-uri', '!abc:example.org'],
] as const;

for (const [text, form, id] of links) {
  t.test(`reads ${text}`, async (t) => {
    t.match(readMatrixLink(text), { form, id });
    t.type(LINK_FORM_NAMES[form], 'string');
  });
}

t.test('reads the event and the servers of a link', async (t) => {
  for (const text of [
    'https://matrix.to/#/!abc:example.org/$e/1?via=a.org&via=b.org',
    'https://app.element.io/#/room/!abc:example.org/%24e%2F1?via=a.org&via=b.org',
    'matrix:roomid/abc:example.org/e/e%2F1?via=a.org&via=b.org',
  ]) {
    t.match(readMatrixLink(text), { id: '!abc:example.org', eventId: '$e/1', via: ['a.org', 'b.org'] }, text);
  }
});

for (const text of [
  '',
  'alice',
  'https://example.org/',
  'https://matrix.to/#/',
  'matrix:',
  'matrix:e/abc',
  'matrix:x',
]) {
  t.test(`${JSON.stringify(text)} is no link to a room or user`, async (t) => {
    t.equal(readMatrixLink(text), undefined);
  });
}
