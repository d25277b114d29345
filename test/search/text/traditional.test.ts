import t from 'tap';
import { simplifyHan } from '../../../src/search/text/traditional.ts';

t.test('traditional characters become simplified ones, others stay', async (t) => {
  t.equal(simplifyHan('密碼'), '密码');
  t.equal(simplifyHan('密码'), '密码');
  t.equal(simplifyHan('電話abc'), '电话abc');
});
