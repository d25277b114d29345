import t from 'tap';
import { fold } from '../../../src/search/text/fold.ts';

const CASES: readonly [string, string][] = [
  ['Straße', 'strasse'],
  ['Crème Brûlée', 'creme brulee'],
  ['ﬁle', 'file'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['Łódź', 'lodz'],
  ['don’t', "don't"],
  ['ＡＢＣ', 'abc'],
  ['が', 'が'],
  ['हिन्दी', 'हिन्दी'],
];

for (const [text, folded] of CASES) {
  t.test(`folds ${text} to ${folded}`, async (t) => {
    t.equal(fold(text), folded.normalize('NFC'));
    t.equal(fold(text.normalize('NFD')), folded.normalize('NFC'), 'also when it is decomposed');
  });
}
