import t from 'tap';
import { main } from '../../src/cli/main.ts';
import { VERSION } from '../../src/core/version.ts';
import { describeSettings } from '../../src/server/config.ts';
import { runMain, testTerminal } from '../support/terminal.ts';

const COMMANDS = ['serve', 'mcp', 'migrate', 'import', 'export', 'redact', 'purge', 'keys', 'openapi'];

t.test('--help names every command and prints every setting with its sentence', async (t) => {
  const { code, stdout, stderr } = await runMain(['--help']);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  for (const command of COMMANDS) t.match(stdout, `\n  ${command}`);
  for (const { name, description } of describeSettings()) {
    t.match(stdout, `  ${name}`);
    t.match(stdout, description);
  }
});

for (const command of COMMANDS) {
  t.test(`${command} has its own --help`, async (t) => {
    const { code, stdout, stderr } = await runMain([command, '--help']);
    t.same({ code, stderr }, { code: 0, stderr: '' });
    t.match(stdout, new RegExp(`^Usage: lectern ${command}`));
    t.same(await runMain(['help', command]), { code, stdout, stderr });
  });
}

t.test('--version is that of the package', async (t) => {
  t.same(await runMain(['--version']), { code: 0, stdout: `${VERSION}\n`, stderr: '' });
});

t.test('a command that is done ends with 0', async (t) => {
  t.match(await runMain(['migrate'], { DATABASE_URL: ':memory:' }), { code: 0, stdout: '' });
});

t.test('wrong usage says what is wrong on standard error, and ends with 2', async (t) => {
  const cases: [args: string[], stderr: RegExp][] = [
    [[], /^Usage: lectern/],
    [['serv'], /^error: unknown command 'serv'\n\(Did you mean serve\?\)\n/],
    [['frobnicate'], /^error: unknown command 'frobnicate'\n$/],
    [['serve', 'now'], /^error: too many arguments for 'serve'/],
    [['serve', '--port=80'], /^error: unknown option '--port=80'/],
    [['import'], /^error: missing required argument 'source'\n/],
    [['import', 'faq', '--dryrun'], /^error: unknown option '--dryrun'\n\(Did you mean --dry-run\?\)\n/],
    [['import', 'faq', '--author'], /^error: option '--author <name>' argument missing\n/],
    [['export'], /^error: missing required argument 'directory'\n/],
    [['keys', 'create'], /^error: required option '--name <name>' not specified\n/],
    [['keys', 'list', 'all'], /^error: too many arguments for 'list'/],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await runMain(args);
    t.same({ code, stdout }, { code: 2, stdout: '' }, args.join(' '));
    t.match(stderr, message);
  }
});

t.test('every command tells of a slip in the name of a setting, and goes on', async (t) => {
  t.same(await runMain(['migrate'], { DATABASE_URL: ':memory:', DATABASE_URI: 'file:x' }), {
    ...(await runMain(['migrate'], { DATABASE_URL: ':memory:' })),
  });
  t.match(await runMain(['keys', 'list'], { DATABSE_URL: ':memory:' }), {
    stderr: /^Warning: DATABSE_URL is no setting and was ignored\. Did you mean DATABASE_URL\?\n/,
  });
});

t.test('every command refuses settings that cannot be used', async (t) => {
  for (const args of [['serve'], ['migrate'], ['import', 'seed'], ['export', 'nowhere']]) {
    const { code, stdout, stderr } = await runMain(args, { PORT: 'x', RATE_LIMIT: 'y' });
    t.same({ code, stdout }, { code: 1, stdout: '' }, args.join(' '));
    t.match(stderr, /^These settings cannot be used:\n {2}PORT="x": .*\n {2}RATE_LIMIT="y": .*\n$/);
  }
});

t.test('an error that nobody foresaw is shown with its stack, and ends with 1', async (t) => {
  for (const [thrown, shown] of [
    [new TypeError('boom'), /^TypeError: boom\n {4}at /],
    ['boom', /^boom\n$/],
  ] as const) {
    const terminal = testTerminal();
    const env = new Proxy(
      {},
      {
        get: () => {
          throw thrown;
        },
      },
    );
    await main(['migrate'], Object.assign(terminal, { env }));
    t.equal(terminal.exitCode, 1);
    t.match(terminal.written.stderr, shown);
  }
});
