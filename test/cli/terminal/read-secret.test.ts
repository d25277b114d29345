import { PassThrough, Readable } from 'node:stream';
import t from 'tap';
import { MAX_SECRET_INPUT, PASTE_PAUSE, readSecret } from '../../../src/cli/terminal/read-secret.ts';
import { testTerminal } from '../../support/terminal.ts';

const piped = (...chunks: string[]) =>
  readSecret({ ...testTerminal(), stdin: Readable.from(chunks) }, 'Token: ');

for (const [chunks, secret] of [
  [['mat_', 'x'], 'mat_x'],
  [['mat_x\n'], 'mat_x'],
  [['mat_x\r\n'], 'mat_x'],
  [[' mat_x\n\n'], ' mat_x\n'],
  [[], ''],
] as const) {
  t.test(`from a pipe, ${JSON.stringify(chunks)} is ${JSON.stringify(secret)}`, async (t) => {
    t.equal(await piped(...chunks), secret);
  });
}

t.test('an endless pipe is not read to its end', async (t) => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield 'x'.repeat(1_000);
    })(),
  );
  const secret = await readSecret({ ...testTerminal(), stdin: endless }, 'Token: ');
  t.ok(secret.length > MAX_SECRET_INPUT && secret.length < MAX_SECRET_INPUT + 100_000);
});

t.test('nothing is read where there is nothing', async (t) => {
  t.equal(await readSecret(testTerminal(), 'Token: '), '');
});

/** Somebody who types at a terminal; what the terminal then shows. */
const typed = async (...keys: string[]) => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const terminal = { ...testTerminal({}, { isTTY: true }), stdin };
  const secret = readSecret(terminal, 'Token: ');
  for (const key of keys) stdin.write(key);
  return { secret: await secret, shown: terminal.written };
};

t.test('on a terminal it asks, and shows nothing of the answer', async (t) => {
  t.same(await typed('mat_', 'x\r'), { secret: 'mat_x', shown: { stdout: '', stderr: 'Token: \n' } });
});

t.test('a paste of several lines is read whole, so that the shell gets none of it', async (t) => {
  t.equal((await typed('curl -H \\\n', '"Bearer mat_x"\n')).secret, 'curl -H \\\n"Bearer mat_x"');
});

t.test('typing can be corrected, and given up', async (t) => {
  t.equal((await typed('mat_y\u007fx\r')).secret, 'mat_x');
  t.equal((await typed('mat_x\u0003')).secret, '');
  t.equal((await typed('mat_x\r', '\u0003')).secret, '');
  t.equal((await typed('\u0004')).secret, '');
});

t.test('pins its numbers', async (t) => {
  t.equal(MAX_SECRET_INPUT, 65_536);
  t.equal(PASTE_PAUSE, 50);
});
