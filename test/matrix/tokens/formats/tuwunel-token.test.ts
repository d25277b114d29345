import t from 'tap';
import { readTuwunelToken } from '../../../../src/matrix/tokens/formats/tuwunel-token.ts';

t.test('a refresh token of tuwunel has 32 letters or digits', async (t) => {
  t.match(readTuwunelToken('refresh_3fGk9ZqLm2Xw7Rt5Vb1Nc8Yd6Hs4Jp0a'), { form: 'complete', warnings: [] });
  t.match(readTuwunelToken('refresh_3fGk9'), { form: 'malformed', warnings: [{ code: 'wrong-shape' }] });
});
