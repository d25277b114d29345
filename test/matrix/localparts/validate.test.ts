import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { LocalpartValidation, MAX_LOCALPART_INPUT_LENGTH } from '../../../src/matrix/localparts/schema.ts';
import { validateLocalpart } from '../../../src/matrix/localparts/validate.ts';
import { anyText, readVectors } from '../vectors.ts';

const OneLocalpart = z.object({ localpart: z.string(), serverName: z.string().optional() });

const Expected = z.object({
  valid: z.boolean(),
  class: z.string(),
  servers: z.record(z.string(), z.boolean()),
});

for (const { input, expected, why } of readVectors('localparts', OneLocalpart, Expected)) {
  t.test(`${input.localpart.slice(0, 40)} on ${input.serverName}: ${why}`, async (t) => {
    const { servers, ...answer } = validateLocalpart(input);
    t.match(answer, { valid: expected.valid, class: expected.class });
    t.same(
      Object.fromEntries(Object.entries(servers).map(([name, { accepted }]) => [name, accepted])),
      expected.servers,
    );
  });
}

t.test('gives the whole user id of valid and historical localparts, on a server', async (t) => {
  t.equal(validateLocalpart({ localpart: 'alice', serverName: 'example.org' }).userId, '@alice:example.org');
  t.equal(validateLocalpart({ localpart: 'CARL', serverName: 'example.org' }).userId, '@CARL:example.org');
  t.equal(validateLocalpart({ localpart: 'alice' }).userId, null);
  t.equal(validateLocalpart({ localpart: 'a b', serverName: 'example.org' }).userId, null);
  t.equal(validateLocalpart({ localpart: 'a'.repeat(300), serverName: 'example.org' }).userId, null);
  t.equal(validateLocalpart({ localpart: '%40a%3Aexample.org', serverName: 'example.org' }).userId, null);
});

for (const localpart of [
  '@Alice:example.org',
  'https://matrix.to/#/@alice:example.org',
  '%40alice%3Aexample.org',
]) {
  t.test(`${localpart} is no localpart, and the suggestion is the one in it`, async (t) => {
    t.match(validateLocalpart({ localpart, serverName: 'example.org' }), {
      valid: false,
      suggestion: 'alice',
    });
  });
}

t.test('a valid localpart has no problems and is its own suggestion', async (t) => {
  t.match(validateLocalpart({ localpart: 'alice' }), { valid: true, problems: [], suggestion: 'alice' });
});

for (const serverName of ['', 'exa_mple.org', 'https://example.org', '::1']) {
  t.test(`refuses the server name ${JSON.stringify(serverName)}`, async (t) => {
    t.throws(() => validateLocalpart({ localpart: 'alice', serverName }), InvalidInput);
    try {
      validateLocalpart({ localpart: 'alice', serverName });
    } catch (error) {
      t.match(error, {
        errors: [{ pointer: '/serverName', code: 'invalid-server-name', detail: /Give a name/ }],
      });
    }
  });
}

t.test('valid agrees with a straight reading of the grammar', async () => {
  const characters = fc.constantFrom(...'azAZ09._=/+-:@# \0\n', 'é', '\ud800', '\u0430');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 5 }), (localpart) => {
      return (
        validateLocalpart({ localpart, serverName: 'example.org' }).valid ===
        /^[a-z0-9._=/+-]+$/.test(localpart)
      );
    }),
    { numRuns: 2000 },
  );
});

t.test('answers in its schema, whatever is sent', async () => {
  fc.assert(
    fc.property(
      anyText(MAX_LOCALPART_INPUT_LENGTH),
      fc.constantFrom(undefined, 'example.org'),
      (localpart, serverName) => {
        const answer = validateLocalpart({ localpart, ...(serverName && { serverName }) });
        return LocalpartValidation.strict().safeParse(answer).success;
      },
    ),
    { numRuns: 1000 },
  );
});
