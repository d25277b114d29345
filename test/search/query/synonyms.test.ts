import t from 'tap';
import { parseSynonyms } from '../../../src/search/query/synonyms.ts';

t.test('every member of a group stands for all others', async (t) => {
  const synonyms = parseSynonyms('2fa, two-factor authentication, MFA # comment\n\n# nothing\nalone\n', 'en');
  t.same(synonyms.get('2fa'), [['two', 'factor', 'authent'], ['mfa']]);
  t.same(synonyms.get('two factor authent'), [['2fa'], ['mfa']]);
  t.equal(synonyms.size, 3);
});

t.test('a word may be in several groups; too long phrases are left out', async (t) => {
  const synonyms = parseSynonyms('room, chat\r\nroom, channel\na b c d e, room', 'en');
  t.same(synonyms.get('room'), [['chat'], ['channel']]);
});

t.test('members that are the same word say nothing', async (t) => {
  t.equal(parseSynonyms('room, rooms', 'en').size, 0);
});
