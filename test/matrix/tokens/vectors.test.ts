import t from 'tap';
import { z } from 'zod';
import { classifyToken } from '../../../src/matrix/tokens/classify.ts';
import { readVectors } from '../vectors.ts';

const Expected = z.object({ has: z.array(z.string()), hasNot: z.array(z.string()) });

for (const { input, expected, why } of readVectors('look-alikes', z.string(), Expected)) {
  t.test(`${input.slice(0, 24)}…: ${why}`, async (t) => {
    const codes: string[] = classifyToken({ token: input }).warnings.map(({ code }) => code);
    for (const code of expected.has) t.ok(codes.includes(code), code);
    for (const code of expected.hasNot) t.notOk(codes.includes(code), code);
  });
}

const packet = (text: string): string => `${(text.length + 4).toString(16).padStart(4, '0')}${text}`;
const macaroon = (...caveats: string[]): string =>
  Buffer.from(
    [
      'location example.org\n',
      'identifier key\n',
      ...caveats.map((caveat) => `cid ${caveat}\n`),
      `signature ${'x'.repeat(32)}\n`,
    ]
      .map(packet)
      .join(''),
  ).toString('base64url');

for (const [type, kind] of [
  ['access', 'access'],
  ['login', 'login'],
  ['session', 'unknown'],
  ['delete_pusher', 'unknown'],
] as const) {
  t.test(`a macaroon of the type ${type} is of the kind ${kind}`, async (t) => {
    const { form, warnings, ...answer } = classifyToken({
      token: macaroon('gen = 1', `type = ${type}`, 'guest = true'),
    });
    t.match(answer, { family: 'macaroon', kind });
    t.equal(form, 'complete');
    t.equal(warnings[0]?.code, type === 'access' ? 'guest-macaroon' : 'other-macaroon');
    t.equal(warnings.length, 1);
  });
}

t.test('a macaroon that was cut off anywhere is cut off, and not re-encoded', async (t) => {
  const token = macaroon('gen = 1', 'type = access', 'user_id = @bob:example.org');
  const found = new Set<string>();
  for (let length = 12; length < token.length; length += 1) {
    const { family, form, warnings } = classifyToken({ token: token.slice(0, length) });
    found.add([family, form, ...warnings.map(({ code }) => code)].join(' '));
  }
  t.same([...found], ['macaroon malformed damaged-macaroon']);
});
