import t from 'tap';
import { readIdentifier } from '../../../src/matrix/paste/identifier.ts';

const ID = '!abc:example.org';
const read = (text: string) => readIdentifier(text, (id) => id === ID);

const cases = [
  [ID, []],
  [`"${ID}"`, ['quotes']],
  [`room_id: ${ID}`, ['assignment']],
  [`${ID}.`, ['surrounding-text']],
  [`${ID}…`, ['surrounding-text']],
  [`${ID}/$event`, ['link-parts']],
  [`${ID}?via=example.org`, ['link-parts']],
  ['! abc:\nexample.org', ['white-space-inside']],
  ['!ab c:example.org?via=example.org', ['white-space-inside']],
  [`Please join ${ID}, it is new`, ['surrounding-text']],
] as const;

for (const [text, codes] of cases) {
  t.test(`${JSON.stringify(text)}: ${codes.join(', ') || 'as it is'}`, async (t) => {
    t.same(read(text), { id: ID, codes });
  });
}

t.test('a link is told along with the identifier in it', async (t) => {
  const link = { form: 'matrix-to-link', via: ['example.org'] };
  t.match(read('https://matrix.to/#/!abc:example.org?via=example.org'), { id: ID, link, codes: [] });
  t.match(read('It moved to https://matrix.to/#/!abc:example.org?via=example.org today'), {
    id: ID,
    link,
    codes: ['surrounding-text'],
  });
  t.match(read('https://matrix.to/#/!abc:example.org,?via=example.org'), {
    id: ID,
    link,
    codes: ['surrounding-text'],
  });
});

for (const text of ['', 'alice', '!other:example.org', 'join !other:example.org', 'https://example.org/']) {
  t.test(`${JSON.stringify(text)} holds none`, async (t) => t.equal(read(text), undefined));
}
