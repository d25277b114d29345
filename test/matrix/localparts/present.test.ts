import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { presentLocalpart } from '../../../src/matrix/localparts/present.ts';
import { validateLocalpart } from '../../../src/matrix/localparts/validate.ts';

const describe = (localpart: string, serverName?: string) =>
  writeBlocks(
    presentLocalpart(validateLocalpart({ localpart, ...(serverName && { serverName }) }), { localpart }),
  );

t.test('a valid name: its user id, and who takes it', async (t) => {
  t.equal(
    describe('alice', 'example.org'),
    `Localpart  alice
Verdict    valid for a new account
User id    @alice:example.org

Who would take it for a new account:
Synapse      yes
MAS          yes
Dendrite     yes
Element Web  yes
`,
  );
});

t.test('another: its problems, counted from 1, and what would do', async (t) => {
  const text = describe('a B\u200b');
  t.match(text, /^Localpart +a B\\u200b\nVerdict +not for any account.*\nInstead +a=20b/);
  t.match(text, /\n- Character 2: White space .*\n- Character 3: Capital letters/);
  t.match(text, /\nSynapse +no: User ID can only contain/);
});

t.test('a whole user id is told apart', async (t) => {
  t.match(
    describe('@alice:example.org'),
    /Verdict +impossible in a user id\nInstead +alice\n\nProblems:\n- This is a whole/,
  );
});

t.test('what has no alternative gets none', async (t) => {
  t.notMatch(describe(''), /Instead/);
});
