import t from 'tap';
import {
  MACAROON_DESCRIPTION,
  PREFIX_DESCRIPTIONS,
  UNKNOWN_DESCRIPTION,
} from '../../../../src/matrix/tokens/formats/descriptions.ts';

const credentials = { ...PREFIX_DESCRIPTIONS, macaroon: MACAROON_DESCRIPTION, unknown: UNKNOWN_DESCRIPTION };

for (const [kind, description] of Object.entries(credentials)) {
  t.test(`the description of ${kind} is whole sentences, and says what to do after a leak`, async (t) => {
    t.match(description, /\.$/);
    t.match(description, /leaked/);
  });
}

t.test('says why a copied mat_ token stops working, and what to use instead', async (t) => {
  t.match(PREFIX_DESCRIPTIONS.mat_, /five minutes by default/);
  t.match(PREFIX_DESCRIPTIONS.mat_, /mpt_.*mct_/);
});

t.test("says that MAS's own admin API refuses mct_ tokens", async (t) => {
  t.match(PREFIX_DESCRIPTIONS.mct_, /admin API refuses/);
});
