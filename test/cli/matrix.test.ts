import t from 'tap';
import { runMain } from '../support/terminal.ts';

t.test('--help names every utility', async (t) => {
  for (const args of [
    ['matrix', '--help'],
    ['help', 'matrix'],
  ]) {
    const { code, stdout } = await runMain(args);
    t.equal(code, 0);
    for (const utility of ['token', 'localpart', 'tombstone']) t.match(stdout, `\n  ${utility} `);
  }
});

for (const utility of ['token', 'localpart', 'tombstone']) {
  t.test(`${utility} has its own --help, with its exit status`, async (t) => {
    const { code, stdout, stderr } = await runMain(['matrix', utility, '--help']);
    t.same({ code, stderr }, { code: 0, stderr: '' });
    t.match(stdout, new RegExp(`^Usage: lectern matrix ${utility}`));
    t.match(stdout, '--json');
    t.match(stdout, 'Exit status: 0');
  });
}

t.test('alone it is wrong usage, and prints the help', async (t) => {
  t.match(await runMain(['matrix']), { code: 2, stdout: '', stderr: /^Usage: lectern matrix/ });
});

for (const args of [['mat_aB3dE5gH7jK9'], ['--mat_aB3dE5gH7jK9'], ['help', 'mat_aB3dE5gH7jK9']]) {
  t.test(`${args[0]} is wrong usage that is not repeated`, async (t) => {
    const { code, stdout, stderr } = await runMain(['matrix', ...args]);
    t.same([code, stdout], [2, '']);
    t.match(stderr, /no such command/);
    t.notMatch(stderr, /aB3dE5/);
  });
}
