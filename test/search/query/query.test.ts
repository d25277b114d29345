import t from 'tap';
import { FOUND, STRENGTH, TIERS } from '../../../src/search/query/query.ts';

t.test('readings go from the surest to the loosest', async (t) => {
  t.same(TIERS, ['exact', 'stemmed', 'prefix', 'typo1', 'typo2']);
  t.ok(
    STRENGTH.exact > STRENGTH.prefix && STRENGTH.prefix >= STRENGTH.typo1 && STRENGTH.typo1 > STRENGTH.typo2,
  );
});

t.test('only a word of the general list beside the word itself is a mere hint', async (t) => {
  const hints = Object.entries(STRENGTH).filter(([, strength]) => strength < FOUND);
  t.same(hints, [['general', STRENGTH.general]]);
});
