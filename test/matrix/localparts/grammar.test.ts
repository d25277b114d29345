import t from 'tap';
import { classOfLocalpart, wholeBytes } from '../../../src/matrix/localparts/grammar.ts';

const cases = [
  ['alice', 'valid'],
  ['a-z0._=/+', 'valid'],
  ['Alice', 'historical'],
  ['a%b[irc]', 'historical'],
  ['~', 'historical'],
  ['', 'non-compliant'],
  ['a b', 'non-compliant'],
  ['alice\n', 'non-compliant'],
  ['\u007f', 'non-compliant'],
  ['é', 'non-compliant'],
  ['a:b', 'invalid'],
  ['a\0', 'invalid'],
  ['\ud800', 'invalid'],
  [':'.repeat(300), 'invalid'],
  [' '.repeat(300), 'too-long'],
] as const;

for (const [localpart, expected] of cases) {
  t.test(`${JSON.stringify(localpart.slice(0, 20))} is ${expected}`, async (t) => {
    t.equal(classOfLocalpart(localpart, 'example.org'), expected);
  });
}

t.test('counts the whole user id in bytes', async (t) => {
  t.equal(wholeBytes('é', 'example.org'), 15);
  t.equal(classOfLocalpart('a'.repeat(249), 'a.io'), 'valid');
  t.equal(classOfLocalpart('a'.repeat(250), 'a.io'), 'too-long');
  t.equal(classOfLocalpart('é'.repeat(124), 'a.io'), 'non-compliant');
  t.equal(classOfLocalpart('é'.repeat(125), 'a.io'), 'too-long');
});

t.test('without a server, too long is only what fits on none', async (t) => {
  t.equal(classOfLocalpart('a'.repeat(252), undefined), 'valid');
  t.equal(classOfLocalpart('a'.repeat(253), undefined), 'too-long');
});
