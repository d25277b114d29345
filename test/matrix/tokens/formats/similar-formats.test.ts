import t from 'tap';
import { isNoToken, similarFormatWarnings } from '../../../../src/matrix/tokens/formats/similar-formats.ts';

const KEY = 'EsTc 5rr1 4Jhr 9Wmx CN8u gYhW 9H7w 6mVx aBcD eFgH jKmN pQrS';

const cases = [
  ['MAT_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52', ['upper-case-prefix']],
  ['Syt_x', ['upper-case-prefix']],
  ['mut_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52', ['unknown-prefix']],
  ['mut_short', []],
  ['MDAwZmxvY2F0aW9uIGEKMDAxM2lkZW50aWZpZXIga2V5Cg==', ['padded-macaroon']],
  ['syd_AbCdEfGhIjKlMnOpQrSt', ['looks-like-delayed-event-id']],
  ['WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo', ['looks-like-dendrite']],
  ['3fGk9ZqLm2Xw7Rt5Vb1Nc8Yd6Hs4Jp0a', ['looks-like-conduit']],
  ['30c05ae90a248a4188e620216fa72e349803310ec83e2a77b34fe90be6081f46', ['looks-like-application-service']],
  ['AbCdEfGhIjKlMnOpQrStUvWx', ['looks-like-conduit', 'looks-like-openid-token']],
  ['Zx9Kd2Lm7Qp4Rt6Vb1Nc8Yd3', ['looks-like-conduit']],
  ['aB3dE5gH7j', ['looks-like-conduit']],
  ['helloworld', []],
  ['01GFWR28C4KNE04WG3HKXB7C9R', ['looks-like-client-id']],
  ['mxc://example.org/AbCdEfGhIjKlMnOpQrStUvWx', ['looks-like-matrix-identifier']],
  [KEY.replaceAll(' ', ''), ['looks-like-recovery-key']],
  [KEY.replaceAll(' ', '\n'), ['looks-like-recovery-key']],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', ['looks-like-jwt']],
  [KEY, ['looks-like-recovery-key']],
  ['lct_abc', ['looks-like-lectern-key']],
  ['@alice:example.org', ['looks-like-matrix-identifier']],
  ['!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM', ['looks-like-matrix-identifier']],
  ['#room:example.org', ['looks-like-matrix-identifier']],
  ['$ecret', []],
  ['', []],
  ['hunter2', []],
] as const;

for (const [token, expected] of cases) {
  t.test(`${JSON.stringify(token)}: ${expected.join(', ') || 'nothing'}`, async (t) => {
    t.same(
      similarFormatWarnings(token).map(({ code }) => code),
      expected,
    );
  });
}

t.test('a name is no token; what merely looks like a secret may be one', async (t) => {
  const isNone = (text: string) => similarFormatWarnings(text).some(isNoToken);
  t.ok(isNone('@alice:example.org'));
  t.ok(isNone('01GFWR28C4KNE04WG3HKXB7C9R'));
  t.notOk(isNone('Zx9Kd2Lm7Qp4Rt6Vb1Nc8Yd3'));
});
