import pino from 'pino';
import t from 'tap';
import { byTurns, standardOutput } from '../../src/server/log.ts';

const recording = () => {
  const written: string[] = [];
  return { written, output: byTurns({ write: (text) => written.push(text) }) };
};

t.test('the lines of a turn are written together, at its end', async (t) => {
  const { written, output } = recording();
  output.write('a\n');
  output.write('b\n');
  t.same(written, []);
  await new Promise(setImmediate);
  t.same(written, ['a\nb\n']);
  output.write('c\n');
  await new Promise(setImmediate);
  t.same(written, ['a\nb\n', 'c\n']);
});

t.test('what is not written yet can be written at once, and is not written twice', async (t) => {
  const { written, output } = recording();
  output.write('a\n');
  output.flushSync();
  t.same(written, ['a\n']);
  await new Promise(setImmediate);
  t.same(written, ['a\n']);
});

t.test('a fatal line is out before anything else happens', async (t) => {
  const { written, output } = recording();
  const log = pino({}, output);
  log.info('before');
  log.fatal('the end');
  t.match(written.join(''), /before[\s\S]*the end/);
});

t.test('there is one standard output, and one that flushes it when the process exits', async (t) => {
  const before = process.listenerCount('exit');
  t.equal(standardOutput(), standardOutput());
  t.equal(process.listenerCount('exit'), before + 1);
});
