import t from 'tap';
import { buildDesk } from '../../support/desk.ts';

const URL = '/v1/entries/can-spaces-be-renamed';
const REFUSED = {
  errors: [{ pointer: '#/answer', code: 'too-complex' }],
};
/** Each of less than 200,000 characters. */
const ANSWERS = {
  'too long as HTML': `[a](/ '${'"'.repeat(190_000)}')`,
  'of too many footnotes': Array.from({ length: 1_001 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n'),
  'too deep': '<b>'.repeat(300),
};

for (const [what, answer] of Object.entries(ANSWERS)) {
  t.test(`an answer ${what} is refused where it is written`, async (t) => {
    const { create, change } = await buildDesk(t);
    const refused = await create({ answer });
    t.equal(refused.statusCode, 400);
    t.match(refused.json(), REFUSED);
    t.equal((await create({})).statusCode, 201);
    const unchanged = await change(URL, { answer });
    t.equal(unchanged.statusCode, 400);
    t.match(unchanged.json(), REFUSED);
  });
}

t.test('a definition that is used very often is taken, and shown within bounds', async (t) => {
  const { create, as } = await buildDesk(t);
  const answer = `[a]: /${'x'.repeat(2_000)} "${'t'.repeat(2_000)}"\n\n${'[a]'.repeat(20_000)}`;
  t.equal((await create({ answer })).statusCode, 201);
  for (const url of [
    `${URL}?format=html`,
    '/entries/can-spaces-be-renamed',
    '/embed/entries/can-spaces-be-renamed',
  ])
    t.ok((await as('GET', url)).payload.length < 1_000_000, url);
});
