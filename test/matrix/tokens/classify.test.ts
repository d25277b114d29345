import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { classifyToken } from '../../../src/matrix/tokens/classify.ts';
import { MAX_TOKEN_INPUT_LENGTH, TokenClassification } from '../../../src/matrix/tokens/schema.ts';
import { anyText, readVectors } from '../vectors.ts';
import { masToken, synapseToken } from './generated-tokens.ts';

for (const { input, expected, why } of readVectors('tokens', z.string(), z.record(z.string(), z.unknown()))) {
  t.test(`${input.slice(0, 48)}: ${why}`, async (t) => {
    t.match(classifyToken({ token: input }), expected);
  });
}

t.test('answers in its schema, whatever is sent', async () => {
  fc.assert(
    fc.property(
      anyText(MAX_TOKEN_INPUT_LENGTH),
      fc.constantFrom('', 'mat_', 'syt_', 'Bearer ', 'MDAx'),
      (text, start) => {
        const token = (start + text).slice(0, MAX_TOKEN_INPUT_LENGTH);
        return TokenClassification.strict().safeParse(classifyToken({ token })).success;
      },
    ),
    { numRuns: 1500 },
  );
});

t.test('never tells more of a token than prefix, last two characters and localpart', async (t) => {
  const randomPart = (token: string): string => token.split('_').at(-2) ?? '';
  fc.assert(
    fc.property(
      fc.oneof(
        masToken,
        synapseToken.map(({ token }) => token),
      ),
      fc.boolean(),
      (token, spoilt) => {
        const given = spoilt ? `${token}x` : token;
        const { localpart: _, ...answer } = classifyToken({ token: given });
        const text = JSON.stringify(answer);
        return (
          !text.includes(randomPart(token)) && !text.includes(token.slice(-6)) && answer.masked.length === 7
        );
      },
    ),
    { numRuns: 300 },
  );
  t.notMatch(JSON.stringify(classifyToken({ token: 'mar_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52' })), /AWaK21/);
});

t.test('what was pasted, what is odd and what is wrong are all told', async (t) => {
  const { warnings } = classifyToken({ token: ' "mat_ooreiPhei2wequu9fohkai3AeBaec9oo"' });
  t.same(
    warnings.map(({ code }) => code),
    ['surrounding-white-space', 'quotes', 'documentation-example', 'wrong-shape'],
  );
});

t.test('a token that was shortened for display is not accused of what that made of it', async (t) => {
  const codesOf = (token: string) => classifyToken({ token }).warnings.map(({ code }) => code);
  t.same(codesOf('mat_aB3dE5gH7jK9m…'), ['truncated']);
  t.notSame(codesOf('mat_aB3dE5gH7jK9m'), [], 'one that is as short by itself is');
});
