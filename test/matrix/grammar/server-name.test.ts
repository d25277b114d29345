import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { checkServerName, MAX_HOSTNAME_LENGTH } from '../../../src/matrix/grammar/server-name.ts';
import { anyText, readVectors } from '../vectors.ts';

t.test('host names have at most 255 characters', async (t) => {
  t.equal(MAX_HOSTNAME_LENGTH, 255);
  t.match(checkServerName('a'.repeat(255)), { valid: true });
  t.match(checkServerName('a'.repeat(256)), { valid: false, reason: /longer than 255/ });
});

for (const { input, expected, why } of readVectors(
  'server-names',
  z.string(),
  z.object({ valid: z.boolean() }),
)) {
  t.test(`${JSON.stringify(input)} is ${expected.valid ? '' : 'not '}a server name (${why})`, async (t) => {
    t.equal(checkServerName(input).valid, expected.valid);
  });
}

const grammar = [
  ['a..b', true],
  ['example.org.', true],
  ['example.com:99999', true],
  ['example.com:123456', false],
  ['example.com:+80', false],
  ['example.com:80:80', false],
  ['[::1]', true],
  ['[::1]:8448', true],
  ['[::ffff:1.2.3.4]', true],
  ['[::1', false],
  ['[::1]x', false],
  ['[]', false],
  ['[:]', false],
  ['[fe80::1%eth0]', false],
  ['1.2.3.4:80', true],
  ['exämple.org', false],
] as const;

for (const [name, valid] of grammar) {
  t.test(`${name} is ${valid ? '' : 'not '}in the grammar`, async (t) => {
    t.equal(checkServerName(name).valid, valid);
  });
}

const mistakes = [
  ['', /empty/],
  [' example.org', /white space/],
  ['https://example.org', /URL/],
  ['@alice:example.org', /user id/],
  ['example.org/path', /no path/],
  ['exa_mple.org', /underscore/],
  ['::1', /brackets: \[::1\]/],
  [':8448', /no host name/],
  ['example.org:x', /port/],
  ['[1.2.3.4]', /IPv6/],
  ['exa!mple', /only letters/],
] as const;

for (const [name, reason] of mistakes) {
  t.test(`says what is wrong with ${JSON.stringify(name)}`, async (t) => {
    t.match(checkServerName(name), { valid: false, reason });
  });
}

t.test('tells IP addresses from names', async (t) => {
  t.match(checkServerName('1.2.3.4:8448'), { isIpLiteral: true });
  t.match(checkServerName('[::1]'), { isIpLiteral: true });
  t.match(checkServerName('1.2.3.example.org'), { isIpLiteral: false });
});

t.test('agrees with a straight reading of the grammar for names and addresses', async () => {
  const straight = /^(?:[0-9A-Za-z.-]{1,255})(?::[0-9]{1,5})?$/;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ0.-:_8/ '), maxLength: 12 }), (name) => {
      return checkServerName(name).valid === straight.test(name);
    }),
    { numRuns: 1000 },
  );
});

t.test('answers anything at all', async () => {
  fc.assert(
    fc.property(anyText(1024), (text) => typeof checkServerName(text).valid === 'boolean'),
    { numRuns: 300 },
  );
});
