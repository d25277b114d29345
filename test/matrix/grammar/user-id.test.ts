import t from 'tap';
import { MAX_USER_ID_BYTES, parseUserId, userIdBytes } from '../../../src/matrix/grammar/user-id.ts';

t.test('reads new and historical user ids, and splits at the first colon', async (t) => {
  t.same(parseUserId('@alice:example.org:8448'), { localpart: 'alice', serverName: 'example.org:8448' });
  t.same(parseUserId('@Alice [irc]:[::1]'), { localpart: 'Alice [irc]', serverName: '[::1]' });
  t.same(parseUserId('@:example.org'), { localpart: '', serverName: 'example.org' });
});

for (const text of ['alice:example.org', '@alice', '@alice:', '@a:b_c', '@a\0:b', '@\ud800:b', '']) {
  t.test(`${JSON.stringify(text)} is no user id`, async (t) => {
    t.equal(parseUserId(text), undefined);
  });
}

t.test('a user id has at most 255 bytes', async (t) => {
  t.equal(MAX_USER_ID_BYTES, 255);
  t.equal(userIdBytes('é', 'a.io'), 8);
  t.ok(parseUserId(`@${'a'.repeat(249)}:a.io`));
  t.notOk(parseUserId(`@${'a'.repeat(250)}:a.io`));
  t.notOk(parseUserId(`@${'é'.repeat(125)}:a.io`));
});
