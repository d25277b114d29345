import t from 'tap';
import { MAX_ECHOED_IDENTIFIER, MAX_ECHOED_NAME, mayEcho } from '../../../src/http/problems/echo.ts';

const random = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0';

for (const name of [
  'limt',
  'replacement_room',
  'x-1',
  'FORMAT',
  'format_',
  'm.room.name',
  '@alice:example.org',
]) {
  t.test(`"${name}" may be repeated`, async (t) => {
    t.ok(mayEcho(name));
  });
}

for (const name of [
  `mat_${random}_FNTK52`,
  'mat_short',
  'MAT_SHORT',
  'syl_x',
  'lct_x',
  'token=mat_x',
  'mat_x.y',
  random,
  'MDAxMWxvY2F0aW9uIG1hdHJpeC5vcmc',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln',
  'a'.repeat(21),
  `${'a.'.repeat(128)}a`,
  '',
  '1',
  '__proto__',
  'a b',
  'a\n',
  '@',
]) {
  t.test(`${JSON.stringify(name.slice(0, 40))} is not repeated`, async (t) => {
    t.notOk(mayEcho(name));
  });
}

t.test('pins the lengths', async (t) => {
  t.equal(MAX_ECHOED_NAME, 20);
  t.equal(MAX_ECHOED_IDENTIFIER, 255);
});
