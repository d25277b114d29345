import t from 'tap';
import { ENTRIES } from '../../../src/matrix/entries.ts';
import { tokenUtility } from '../../../src/matrix/tokens/utility.ts';

t.test('the entry about tokens explains all but a recovery key, which has its own', async (t) => {
  const entryFor = (token: string) => tokenUtility.entryFor(tokenUtility.run({ token }));
  t.equal(tokenUtility.entryFor(undefined), ENTRIES.tokens);
  t.equal(entryFor('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52'), ENTRIES.tokens);
  t.equal(entryFor('EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR'), ENTRIES.leakedKey);
});
