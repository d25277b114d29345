import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { classifyToken } from '../../../src/matrix/tokens/classify.ts';
import { presentToken } from '../../../src/matrix/tokens/present.ts';

const describe = (token: string) => writeBlocks(presentToken(classifyToken({ token })));

t.test('a whole token: what it is, in full', async (t) => {
  t.match(
    describe('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52'),
    /Checksum +fits.*\n\nAn access token of .*\.\n$/,
  );
});

t.test('the user that a token of Synapse names, with nothing that a terminal acts on', async (t) => {
  t.match(describe('syt_G1szMW1ib2I_'), /User +\\u001b\[31mbob\n/);
});

t.test('what is odd is noted', async (t) => {
  t.match(describe(' mat_x'), /\n\nTo note:\n- White space .*\n- A token with this prefix/);
});

t.test('a token that is not known', async (t) => {
  t.match(
    describe('x'),
    /^Token +…\nFrom +unknown\nKind +unknown\nLifetime +unknown\nForm +unknown\nChecksum +none/,
  );
});
