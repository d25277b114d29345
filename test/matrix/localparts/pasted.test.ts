import t from 'tap';
import { readPastedUserId } from '../../../src/matrix/localparts/pasted.ts';

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
] as const;

for (const [text, form, localpart, serverName] of cases) {
  t.test(`${JSON.stringify(text)} is a pasted user id`, async (t) => {
    t.match(readPastedUserId(text, 'hs1'), { form, localpart, serverName });
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
  '',
]) {
  t.test(`${JSON.stringify(text)} is none`, async (t) => {
    t.equal(readPastedUserId(text, 'hs1'), undefined);
  });
}

t.test('looks at no more than a long link', async (t) => {
  t.equal(readPastedUserId(`@alice:example.org${' '.repeat(2000)}`, undefined), undefined);
});
