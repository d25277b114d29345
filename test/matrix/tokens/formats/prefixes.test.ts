import t from 'tap';
import { knownPrefixOf, TOKEN_PREFIXES } from '../../../../src/matrix/tokens/formats/prefixes.ts';
import { TokenPrefixList } from '../../../../src/matrix/tokens/schema.ts';

t.test('lists all nine prefixes, each once', async (t) => {
  t.same(
    TOKEN_PREFIXES.map(({ prefix, family, kind, lifetime }) => [prefix, family, kind, lifetime]),
    [
      ['mat_', 'mas', 'access', 'short'],
      ['mar_', 'mas', 'refresh', 'until-used'],
      ['mct_', 'mas', 'compat-access', 'long'],
      ['mcr_', 'mas', 'compat-refresh', 'until-used'],
      ['mpt_', 'mas', 'personal-access', 'varies'],
      ['syt_', 'synapse', 'access', 'long'],
      ['syr_', 'synapse', 'refresh', 'until-used'],
      ['syl_', 'synapse', 'login', 'short'],
      ['refresh_', 'tuwunel', 'refresh', 'until-used'],
    ],
  );
});

t.test('is a valid answer', async (t) => {
  t.ok(TokenPrefixList.safeParse({ items: TOKEN_PREFIXES }).success);
});

t.test('finds a prefix in its own case only', async (t) => {
  t.equal(knownPrefixOf('mat_x')?.kind, 'access');
  for (const text of ['MAT_x', 'mat', 'syd_x', 'mua_x', '']) t.equal(knownPrefixOf(text), undefined, text);
});

t.test('the name of a setting is no token of tuwunel', async (t) => {
  t.equal(knownPrefixOf('refresh_x')?.family, 'tuwunel');
  t.equal(knownPrefixOf('refresh_token'), undefined);
  t.equal(knownPrefixOf('refresh_token_lifetime'), undefined);
});
