import t from 'tap';
import { progressOn } from '../../../src/cli/terminal/progress.ts';
import { testTerminal } from '../../support/terminal.ts';

t.test('keeps one line up to date on a terminal, and takes it away at the end', async (t) => {
  const { stderr, written } = testTerminal({}, { isTTY: true });
  const report = progressOn(stderr, 'Reading');
  report(0, 1000);
  report(500, 1000);
  report(1000, 1000);
  t.equal(written.stderr, '\rReading: 0 of 1000\rReading: 500 of 1000\r\u001b[K');
});

t.test('writes nothing into a pipe, nor about work that is over in a moment', async (t) => {
  const pipe = testTerminal();
  progressOn(pipe.stderr, 'Reading')(500, 1000);
  t.equal(pipe.written.stderr, '');
  const terminal = testTerminal({}, { isTTY: true });
  progressOn(terminal.stderr, 'Reading')(15, 15);
  t.equal(terminal.written.stderr, '');
});
