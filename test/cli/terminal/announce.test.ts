import t from 'tap';
import { announceOn } from '../../../src/cli/terminal/announce.ts';
import { testTerminal } from '../../support/terminal.ts';

t.test('on a terminal it is text', async (t) => {
  const { stderr, written } = testTerminal({}, { isTTY: true });
  const announce = announceOn(stderr);
  announce('info', 'It listens. Try:\n\n  http://127.0.0.1:1/\n');
  announce('warn', 'PRT is no setting.');
  t.equal(written.stderr, 'It listens. Try:\n\n  http://127.0.0.1:1/\nWarning: PRT is no setting.\n');
});

t.test('elsewhere each is a line of JSON, as in the log', async (t) => {
  const { stderr, written } = testTerminal();
  const announce = announceOn(stderr);
  announce('info', 'It listens. Try:\n\n  http://127.0.0.1:1/\n');
  announce('warn', 'PRT is no "setting".');
  const lines = written.stderr.trimEnd().split('\n');
  t.match(
    lines.map((line) => JSON.parse(line)),
    [
      { level: 30, time: Number, pid: process.pid, msg: 'It listens. Try: http://127.0.0.1:1/' },
      { level: 40, msg: 'PRT is no "setting".' },
    ],
  );
});
