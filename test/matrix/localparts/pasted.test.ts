import t from 'tap';
import { readPastedName } from '../../../src/matrix/localparts/pasted.ts';

const cases = [
  ['@alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  [' @alice:example.org\n', 'whole-user-id', 'alice', 'example.org'],
  ['alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['alice:localhost', 'whole-user-id', 'alice', 'localhost'],
  ['alice:[::1]', 'whole-user-id', 'alice', '[::1]'],
  ['alice:hs1:8448', 'whole-user-id', 'alice', 'hs1:8448'],
  ['alice:hs1', 'whole-user-id', 'alice', 'hs1'],
  ['https://matrix.to/#/@alice:example.org', 'matrix-to-link', 'alice', 'example.org'],
  ['matrix:u/alice:example.org', 'matrix-uri', 'alice', 'example.org'],
  ['https://app.element.io/#/user/@alice:example.org', 'client-link', 'alice', 'example.org'],
  ['%40alice%3Aexample.org', 'percent-encoded', 'alice', 'example.org'],
  ['`@alice:example.org`', 'whole-user-id', 'alice', 'example.org'],
  ['"@alice:example.org"', 'whole-user-id', 'alice', 'example.org'],
  ['<@alice:example.org>', 'whole-user-id', 'alice', 'example.org'],
  ['(@alice:example.org)', 'whole-user-id', 'alice', 'example.org'],
  ['**@alice:example.org**', 'whole-user-id', 'alice', 'example.org'],
  ['_@alice:example.org_', 'whole-user-id', 'alice', 'example.org'],
  ['@alice:example.org,', 'whole-user-id', 'alice', 'example.org'],
  ['@ alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['@alice:exam\nple.org', 'whole-user-id', 'alice', 'example.org'],
  ['@ali\u200bce:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['＠alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['mxid: @alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['My id is @alice:example.org.', 'whole-user-id', 'alice', 'example.org'],
  ['export MATRIX_USER=@alice:example.org', 'whole-user-id', 'alice', 'example.org'],
  ['{"user_id":"@alice:example.org","device_id":"X"}', 'whole-user-id', 'alice', 'example.org'],
  ['please help @alice:example.org (Alice)', 'whole-user-id', 'alice', 'example.org'],
  ['[Alice](https://matrix.to/#/@alice:example.org)', 'matrix-to-link', 'alice', 'example.org'],
  ['<a href="https://matrix.to/#/@alice:example.org">Alice</a>', 'matrix-to-link', 'alice', 'example.org'],
  ['see https://matrix.to/#/@alice:example.org.', 'matrix-to-link', 'alice', 'example.org'],
  [
    "curl 'https://example.org/_matrix/client/v3/profile/%40alice%3Aexample.org'",
    'api-url',
    'alice',
    'example.org',
  ],
  ['@user\\_name:example.org', 'whole-user-id', 'user_name', 'example.org'],
  ['@älice:example.org', 'whole-user-id', 'älice', 'example.org'],
  ['@alice', 'mention', 'alice', undefined],
  [' @alice ', 'mention', 'alice', undefined],
  ['@alice (Alice)', 'mention', 'alice', undefined],
  ['"alice"', 'wrapped-name', 'alice', undefined],
  ['alice,', 'wrapped-name', 'alice', undefined],
  ['user name: alice', 'wrapped-name', 'alice', undefined],
  ['user\\_name', 'wrapped-name', 'user_name', undefined],
  ['user_id: alice:example.org', 'whole-user-id', 'alice', 'example.org'],
] as const;

for (const [text, form, localpart, serverName] of cases) {
  t.test(`${JSON.stringify(text)} is a pasted user id`, async (t) => {
    const { codes: _, formName: __, ...name } = readPastedName(text, 'hs1')!;
    t.same(name, { form, localpart, serverName });
  });
}

for (const text of [
  'alice',
  'a:b',
  'https://example.org',
  '!a:b.org',
  'https://matrix.to/#/!a:b.org',
  '%zz',
  'a%40b',
  '"',
  '[m]',
  'user: !a:b',
  'test=$?',
  '',
]) {
  t.test(`${JSON.stringify(text)} is none`, async (t) => {
    t.equal(readPastedName(text, 'hs1'), undefined);
  });
}

t.test('looks at no more than a long link', async (t) => {
  t.equal(readPastedName(`@alice:example.org${' '.repeat(2000)}`, undefined), undefined);
});
