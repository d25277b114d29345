import { PassThrough } from 'node:stream';
import t from 'tap';
import { confirm } from '../../../src/cli/terminal/confirm.ts';
import { testTerminal } from '../../support/terminal.ts';

/** Somebody at a terminal who types a line. */
const typing = async (line: string) => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const terminal = { ...testTerminal({}, { isTTY: true }), stdin };
  const done = confirm(terminal, 'wombats').then(
    () => 'confirmed',
    (error) => `${error.name}: ${error.message}`,
  );
  stdin.write(line);
  return { answer: await done, shown: terminal.written.stderr };
};

t.test('whoever types the word goes on', async (t) => {
  const { answer, shown } = await typing('wombats \n');
  t.equal(answer, 'confirmed');
  t.match(shown, /This cannot be undone\. Type wombats to go on: /);
});

t.test('another word is none', async (t) => {
  for (const line of ['\n', 'y\n', 'Wombats\n', 'wombat\n'])
    t.equal((await typing(line)).answer, 'NotConfirmed: Nothing was erased.', JSON.stringify(line));
});

t.test('where nobody can type it is refused, with the way to go on', async (t) => {
  const piped = Object.assign(new PassThrough(), { isTTY: false });
  for (const stdin of [undefined, piped])
    await t.rejects(confirm({ ...testTerminal(), ...(stdin && { stdin }) }, 'wombats'), {
      name: 'NotConfirmed',
      message: 'Nothing was erased; --yes does it without asking.',
    });
});
