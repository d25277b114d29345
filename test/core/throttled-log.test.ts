import t from 'tap';
import { LOG_INTERVAL, throttleLog } from '../../src/core/throttled-log.ts';

t.test('the same thing is told once a minute, with how often it happened', async (t) => {
  let time = 0;
  const throttled = throttleLog(() => time);
  const told: string[] = [];
  const tell = (what: string) => throttled(what, (times) => told.push(`${what} ${times}`));
  for (let n = 0; n < 5; n += 1) tell('full');
  tell('read-only');
  t.same(told, ['full 1', 'read-only 1']);
  time += LOG_INTERVAL;
  tell('full');
  tell('full');
  t.same(told, ['full 1', 'read-only 1', 'full 5']);
  t.equal(LOG_INTERVAL, 60_000);
});

t.test('it remembers so much, by the clock of the process', async (t) => {
  const throttled = throttleLog();
  let told = 0;
  for (let n = 0; n < 101; n += 1) throttled(`${n}`, () => (told += 1));
  throttled('100', () => t.fail('told'));
  throttled('0', () => (told += 1));
  t.equal(told, 102);
});
