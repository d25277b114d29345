import { join } from 'node:path';
import t from 'tap';
import { firstColumn, writeCsv } from '../../../src/cli/matrix/csv.ts';
import { runMain } from '../../support/terminal.ts';

t.test('reads the first column, quoted or not, without its title', async (t) => {
  t.same(firstColumn('\ufeffLocalpart,Name\r\nalice,Alice\r\n"b""o,b",Bob\r\n\r\ncarl\n', 'localpart'), [
    'alice',
    'b"o,b',
    'carl',
  ]);
  t.same(firstColumn('alice\nbob', 'localpart'), ['alice', 'bob']);
  t.same(firstColumn('', 'localpart'), []);
});

t.test('writes rows that a spreadsheet reads as they are, and computes nothing of', async (t) => {
  t.equal(
    writeCsv([
      ['a', 'b,c', 'd"e'],
      ['=1+1', '@x', "it's"],
    ]),
    'a,"b,c","d""e"\n"\'=1+1","\'@x","it\'s"\n',
  );
});

t.test('names in a CSV file are answered as CSV, however many they are', async (t) => {
  const names = Array.from({ length: 501 }, (_, n) => (n === 500 ? 'Zoe' : `user${n}`));
  const file = join(t.testdir({ 'names.csv': `localpart\n${names.join('\n')}\n` }), 'names.csv');
  const { code, stdout } = await runMain([
    'matrix',
    'localpart',
    '--csv',
    file,
    '--server-name',
    'example.org',
  ]);
  const lines = stdout.trimEnd().split('\n');
  t.equal(code, 0);
  t.equal(lines.length, 502);
  t.match(lines[0], /^localpart,valid,class,suggestion,/);
  t.equal(lines[1], 'user0,yes,valid,user0,yes,yes,yes,yes,');
  t.match(lines.at(-1), /^Zoe,no,historical,zoe,no,no,no,no,upper-case$/);
});

t.test('an empty file has no answers, a missing one is told', async (t) => {
  const file = join(t.testdir({ 'names.csv': '' }), 'names.csv');
  t.match(await runMain(['matrix', 'localpart', '--csv', file]), {
    code: 0,
    stdout: /^localpart,valid[^\n]*\n$/,
  });
  t.match(await runMain(['matrix', 'localpart', '--csv', 'none.csv']), {
    code: 1,
    stderr: /none\.csv cannot be read/,
  });
});

t.test('several names on the command line are a line each', async (t) => {
  const { stdout } = await runMain(['matrix', 'localpart', '--items', 'alice', '--items', 'Bob']);
  t.match(stdout, /^alice +valid.*\nBob +not for a new account.*instead: bob\n$/);
});
