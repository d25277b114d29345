import t from 'tap';
import { z } from 'zod';
import { validateLocalpart } from '../../../src/matrix/localparts/validate.ts';
import { readVectors } from '../vectors.ts';

const OneLocalpart = z.object({ localpart: z.string(), serverName: z.string().optional() });

const notesOf = (localpart: string) => validateLocalpart({ localpart, serverName: 'example.org' }).notes;

t.test('a name that all servers take needs none', async (t) => {
  t.same(notesOf('alice'), []);
  t.same(notesOf('Alice'), []);
});

t.test('tells what escapes stand for', async (t) => {
  t.match(notesOf('=22username=22'), [{ code: 'stands-for', message: /"username".*display name/s }]);
});

t.test('tells that some clients cannot log in with an e-mail address as name', async (t) => {
  t.match(notesOf('name@domain.com'), [{ code: 'e-mail-like-name', message: /cannot log in/ }]);
  t.same(notesOf('@name:domain.com'), []);
});

t.test('tells who refuses the suggestion', async (t) => {
  t.match(notesOf('@1234:example.org'), [
    { code: 'suggestion-refused', message: /Synapse and MAS refuse it/ },
  ]);
  t.match(notesOf('@a+b:example.org'), [{ code: 'suggestion-refused', message: /Element Web refuses it/ }]);
  t.same(notesOf('_Test'), [], 'because one that all take is suggested');
});

t.test('the verdict on the suggestion is given, of the same kind', async (t) => {
  const answer = validateLocalpart({ localpart: '_Test', serverName: 'example.org' });
  t.match(answer, {
    suggestion: '=5ftest',
    suggestionServers: { synapse: { accepted: true }, dendrite: { accepted: true } },
  });
  t.equal(validateLocalpart({ localpart: '' }).suggestionServers, null);
});

const Pasted = z.object({ suggestion: z.string(), has: z.array(z.string()), decoded: z.string().optional() });

for (const { input, expected, why } of readVectors('pasted-names', OneLocalpart, Pasted)) {
  t.test(`${input.localpart}: ${why}`, async (t) => {
    const { suggestion, problems, decoded } = validateLocalpart(input);
    t.equal(suggestion, expected.suggestion);
    t.equal(decoded ?? undefined, expected.decoded);
    const codes: string[] = problems.map(({ code }) => code);
    for (const code of expected.has) t.ok(codes.includes(code), code);
  });
}

for (const { input, expected, why } of readVectors(
  'sign-up-notes',
  OneLocalpart,
  z.object({ masReasonHas: z.string() }),
)) {
  t.test(why, async (t) => t.match(validateLocalpart(input).servers.mas.reason, expected.masReasonHas));
}
