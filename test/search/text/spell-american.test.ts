import t from 'tap';
import { spellAmerican } from '../../../src/search/text/spell-american.ts';

const PAIRS =
  'colour color|favourite favorite|organise organize|organisation organization|centre center|analyse analyze|catalogue catalog|licence license|behaviours behaviors';

for (const pair of PAIRS.split('|')) {
  const [british = '', american = ''] = pair.split(' ');
  t.test(`${british} meets ${american}`, async (t) => {
    t.equal(spellAmerican(british), spellAmerican(american));
  });
}

for (const word of ['four', 'hour', 'your', 'room', 'is', 'spaces']) {
  t.test(`leaves ${word} alone`, async (t) => {
    t.equal(spellAmerican(word), word);
  });
}
