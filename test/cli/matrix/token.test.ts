import { Readable } from 'node:stream';
import t from 'tap';
import { main } from '../../../src/cli/main.ts';
import { TOKEN_CLASSIFICATION_EXAMPLE, TOKEN_REQUEST_EXAMPLE } from '../../../src/matrix/tokens/examples.ts';
import { testTerminal } from '../../support/terminal.ts';

const TOKEN = TOKEN_REQUEST_EXAMPLE.token;

const run = async (stdin: string, ...args: string[]) => {
  const terminal = { ...testTerminal(), stdin: Readable.from(stdin === '' ? [] : [stdin]) };
  await main(['matrix', 'token', ...args], terminal);
  return { code: terminal.exitCode, ...terminal.written };
};

t.test('tells what the token on standard input is', async (t) => {
  const { code, stdout, stderr } = await run(`${TOKEN}\n`);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, /^Token +mat_…52\nFrom +Matrix Authentication Service\nKind +access\n/);
  t.notMatch(stdout, /aB3dE5|To note/);
});

t.test('--json is the answer of the API, without the entry', async (t) => {
  const { entry: _, ...answer } = TOKEN_CLASSIFICATION_EXAMPLE;
  t.same(JSON.parse((await run(TOKEN, '--json')).stdout), answer);
});

for (const args of [[TOKEN], [`--${TOKEN}`], [`-${TOKEN}`], ['--json', TOKEN], ['--', TOKEN]]) {
  t.test(`${args.join(' ').replace(TOKEN, 'a token')} is wrong usage that is not repeated`, async (t) => {
    const { code, stdout, stderr } = await run(TOKEN, ...args);
    t.same([code, stdout], [2, '']);
    t.match(stderr, /takes no argument.*history/);
    t.notMatch(stderr, /aB3dE5|mat_/);
  });
}

t.test('without a token, or with too long a one, it fails and repeats nothing', async (t) => {
  t.same(await run(''), { code: 1, stdout: '', stderr: 'No token was given.\n' });
  const { code, stdout, stderr } = await run(TOKEN.repeat(300));
  t.same([code, stdout], [1, '']);
  t.match(stderr, /^"token": has more than 8192 characters, .*; send the token alone\.\n$/);
});
