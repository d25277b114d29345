import t from 'tap';
import { readPastedName } from '../../../src/matrix/localparts/pasted.ts';
import { wholeProblems } from '../../../src/matrix/localparts/whole-problems.ts';

const problemsOf = (localpart: string, serverName?: string) =>
  wholeProblems(localpart, serverName, readPastedName(localpart, serverName));

t.test('an ordinary localpart has none', async (t) => {
  t.same(problemsOf('alice', 'example.org'), []);
});

t.test('says that it is empty, and nothing more', async (t) => {
  t.match(problemsOf(''), [{ code: 'empty', index: null, character: null }]);
});

t.test('tells the parts of a pasted user id', async (t) => {
  t.match(problemsOf('@alice:example.org', 'example.org'), [
    { code: 'whole-user-id', message: /"alice".*"example\.org"/ },
  ]);
  t.match(problemsOf('https://matrix.to/#/@alice:example.org'), [{ code: 'matrix-to-link' }]);
});

t.test('says when the user id is one of another server', async (t) => {
  t.match(problemsOf('@alice:example.com', 'example.org'), [
    { code: 'whole-user-id' },
    { code: 'other-server', message: /"example\.com".*"example\.org"/ },
  ]);
});

t.test('tells the length in bytes of the whole user id', async (t) => {
  t.match(problemsOf('é'.repeat(125), 'a.io'), [{ code: 'too-long', message: /256 bytes; 255/ }]);
  t.match(problemsOf('a'.repeat(253)), [{ code: 'too-long', message: /at least 256 bytes, on any server/ }]);
});

t.test('tells what is left without white space at the ends, or what would do', async (t) => {
  t.match(problemsOf(' alice\n'), [{ code: 'surrounding-white-space', message: /"alice", which is valid/ }]);
  t.match(problemsOf('alice\u200b'), [
    { code: 'surrounding-white-space', message: /"alice", which is valid/ },
  ]);
  t.match(problemsOf(' Alice')[0]?.message, /at an end\. Without it "alice" would do\.$/);
  t.match(problemsOf(` ${'a'.repeat(255)}`)[1]?.message, /at an end\.$/);
  t.match(problemsOf(' @alice:example.org')[1]?.message, /at an end\.$/);
});

t.test('knows e-mail addresses', async (t) => {
  t.match(problemsOf('alice@example.com'), [{ code: 'email-address' }]);
  t.same(problemsOf('alice@example'), []);
});
