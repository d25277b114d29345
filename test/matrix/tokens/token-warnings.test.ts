import t from 'tap';
import { tokenWarnings } from '../../../src/matrix/tokens/token-warnings.ts';

const codes = (token: string): string[] => tokenWarnings(token).map(({ code }) => code);

t.test('a good token is not odd', async (t) => {
  t.same(codes('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52'), []);
  t.same(codes(''), []);
});

t.test('knows examples of documentation', async (t) => {
  t.same(codes('mat_ooreiPhei2wequu9fohkai3AeBaec9oo'), ['documentation-example']);
});

for (const token of ['mat_…52', 'mat_abc...', 'syt_***', 'mat_•••']) {
  t.test(`${token} was shortened for display`, async (t) => {
    t.same(codes(token), ['truncated']);
  });
}

t.test('tells white space from invisible characters', async (t) => {
  t.same(codes('a b\u200bc'), ['white-space-inside', 'invisible-characters']);
  t.same(
    codes('EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR'),
    [],
    'a recovery key is written so',
  );
});
