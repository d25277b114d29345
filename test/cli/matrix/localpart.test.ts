import t from 'tap';
import {
  LOCALPART_REQUEST_EXAMPLE,
  LOCALPART_VALIDATION_EXAMPLE,
} from '../../../src/matrix/localparts/examples.ts';
import { runMain } from '../../support/terminal.ts';

const run = (...args: string[]) => runMain(['matrix', 'localpart', ...args]);

t.test('tells whether a name will be accepted', async (t) => {
  const { code, stdout, stderr } = await run('alice', '--server-name', 'example.org');
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, /^Localpart +alice\nVerdict +valid for a new account\nUser id +@alice:example\.org\n/);
});

t.test('--json is the answer of the API, without the entry', async (t) => {
  const { entry: _, ...answer } = LOCALPART_VALIDATION_EXAMPLE;
  const { localpart, serverName } = LOCALPART_REQUEST_EXAMPLE;
  t.same(JSON.parse((await run(localpart, '--server-name', serverName, '--json')).stdout), answer);
});

t.test('a name that is not valid is an answer', async (t) => {
  t.match(await run('Alice'), { code: 0, stderr: '' });
});

t.test('a server name that is none is not', async (t) => {
  const { code, stdout, stderr } = await run('alice', '--server-name', 'https://example.org');
  t.same([code, stdout], [1, '']);
  t.match(stderr, /^"serverName": This is not a server name: it is a URL; .*\n$/);
});

t.test('wrong usage ends with 2', async (t) => {
  t.match(await run(), { code: 1, stderr: /Give one name/ });
  t.match(await run('a', 'b'), { code: 2, stderr: /too many arguments/ });
});
