import fc from 'fast-check';
import t from 'tap';
import { writeBlocks } from '../../../src/cli/matrix/write-blocks.ts';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { matchesGlob } from '../../../src/matrix/server-acl/glob.ts';
import { presentServerAcl } from '../../../src/matrix/server-acl/present.ts';
import { testServerAcl } from '../../../src/matrix/server-acl/test-acl.ts';

t.test('deny wins over allow, what is not allowed is denied, ports do not count', async (t) => {
  const { results, warnings } = testServerAcl({
    acl: {
      allow: ['*.example.org', '[::1]', '1.2.3.4'],
      deny: ['evil?.example.org'],
      allow_ip_literals: false,
    },
    serverNames: [
      'a.EXAMPLE.org:8448',
      'evil1.example.org',
      'evil12.example.org',
      'example.org',
      '1.2.3.4',
      '[::1]:80',
    ],
    ownServer: 'b.example.org',
  });
  t.same(
    results.map(({ allowed }) => allowed),
    [true, true, false, true, false, false, false],
  );
  t.same(warnings, []);
});

const codesOf = (acl: Record<string, unknown>, ownServer?: string): string[] =>
  testServerAcl({ acl, ...(ownServer && { ownServer }) }).warnings.map(({ code }) => code);

t.test('warns of locking oneself and everyone out', async (t) => {
  t.same(codesOf({}, 'example.org'), ['everyone-locked-out']);
  t.same(codesOf({ allow: [] }), ['everyone-locked-out']);
  t.same(codesOf({ allow: ['*'], deny: ['*'] }), ['everyone-locked-out']);
  t.same(codesOf({ allow: ['*'], deny: ['**'] }), ['everyone-locked-out']);
  t.same(codesOf({ allow: ['*.com'] }, 'example.org'), ['own-server-locked-out']);
  t.same(codesOf({ allow: ['*'], deny: ['example.*'] }, 'example.org'), ['own-server-locked-out']);
  t.same(codesOf({ allow: ['*'] }), ['own-server-not-given']);
  t.same(codesOf({ allow: ['*'] }, 'example.org'), []);
});

t.test('knows patterns that match nothing, and whole events', async (t) => {
  t.same(codesOf({ allow: ['*'], deny: ['a.org:8448'] }, 'b.org'), ['pattern-with-port']);
  t.same(codesOf({ allow: ['*'], deny: ['https://a.org'] }, 'b.org'), ['pattern-is-no-name']);
  t.same(codesOf({ type: 'm.room.server_acl', content: { allow: ['*'] } }, 'b.org'), ['whole-event']);
  t.same(codesOf({ content: 5, allow: ['*'] }, 'b.org'), []);
});

t.test('refuses an own server that is none', async (t) => {
  t.throws(() => testServerAcl({ acl: {}, ownServer: 'https://x' }), InvalidInput);
});

t.test('is written for people', async (t) => {
  const acl = { allow: ['*'], deny: ['a.org'] };
  t.match(
    writeBlocks(presentServerAcl(testServerAcl({ acl, serverNames: ['a.org', 'b.org'] }))),
    /a\.org +is shut out: .*\nb\.org +may take part/,
  );
  t.notMatch(writeBlocks(presentServerAcl(testServerAcl({ acl }))), /Who may take part/);
});

t.test('a glob matches as its regular expression does', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', 'A'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
  fc.assert(
    fc.property(pattern, text, (glob, name) => {
      const regex = new RegExp(
        `^${glob.replace(/\./g, '\\.').replace(/\*/g, '.*').replace(/\?/g, '.')}$`,
        'i',
      );
      return matchesGlob(glob, name) === regex.test(name);
    }),
    { numRuns: 3_000 },
  );
});

t.test('many stars cost no more than the product of the lengths', async (t) => {
  t.notOk(matchesGlob('*a'.repeat(400), `${'a'.repeat(1_000)}b`));
});
