import t from 'tap';
import * as schemas from '../../../src/matrix/tokens/schema.ts';
import { examplesOf, undescribed } from '../descriptions.ts';

const { TokenRequest, TokenClassification, TokenPrefix, TokenPrefixList, TokenWarning } = schemas;

t.test('every field is described, and the examples are valid', async (t) => {
  for (const schema of [TokenRequest, TokenClassification, TokenPrefix, TokenPrefixList, TokenWarning]) {
    t.same(undescribed(schema), []);
    for (const example of examplesOf(schema)) t.same(schema.parse(example), example);
  }
});

t.test('takes up to 8 KiB', async (t) => {
  t.equal(schemas.MAX_TOKEN_INPUT_LENGTH, 8192);
  t.ok(TokenRequest.safeParse({ token: 'a'.repeat(8192) }).success);
  t.notOk(TokenRequest.safeParse({ token: 'a'.repeat(8193) }).success);
});

const secret = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
const bad = [
  { token: secret.repeat(300) },
  { token: [secret] },
  { token: { [secret]: secret } },
  { token: secret, [secret]: 1 },
  secret,
  [secret],
  null,
];

for (const [index, body] of bad.entries()) {
  t.test(`no message repeats a secret: body ${index + 1}`, async (t) => {
    const result = TokenRequest.safeParse(body);
    t.notOk(result.success);
    const messages = result.error?.issues.map(({ message }) => message) ?? [];
    t.ok(messages.length > 0);
    t.notMatch(messages.join(' '), /mat_/);
  });
}
