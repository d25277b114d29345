import t from 'tap';
import { identifyToken } from '../../../src/matrix/tokens/identify.ts';

t.test('tells families and kinds apart', async (t) => {
  t.match(identifyToken('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52'), {
    family: 'mas',
    kind: 'access',
    form: 'complete',
  });
  t.match(identifyToken('syr_YWxpY2U_AbCdEfGhIjKlMnOpQrSt_3yC2bo'), {
    family: 'synapse',
    kind: 'refresh',
    localpart: 'alice',
  });
  t.match(identifyToken('MDAxYmxvY2F0aW9uIGxpYnJlcHVzaC5uZXQKMDAx'), {
    family: 'macaroon',
    prefix: null,
    lifetime: 'varies',
  });
  t.match(identifyToken('hunter2'), {
    family: 'unknown',
    prefix: null,
    form: 'unknown',
    lifetime: 'unknown',
  });
});

for (const prefix of ['mat_', 'mar_', 'mct_', 'mcr_', 'mpt_', 'syt_', 'syr_', 'syl_']) {
  t.test(`${prefix} alone is only a prefix, without a warning`, async (t) => {
    t.match(identifyToken(prefix), { prefix, form: 'prefix-only', checksum: 'not-checked', localpart: null });
    t.same(identifyToken(prefix).warnings, []);
  });
}
