import t from 'tap';
import { firstTokenIn, tokensIn } from '../../../../src/matrix/tokens/paste/embedded-tokens.ts';

t.test('finds every different token in a text, in order', async (t) => {
  t.same([...tokensIn('first mat_a_b, then "syt_c_d_e" and mat_a_b again')], ['mat_a_b', 'syt_c_d_e']);
  t.equal(firstTokenIn('x=mar_1'), 'mar_1');
});

t.test('a piece of a longer random string is no token', async (t) => {
  for (const text of ['xmat_a', 'x-mat_a', 'x_mat_a', 'x/mat_a', 'x+mat_a', 'mat_', 'MAT_a', 'syd_a', '']) {
    t.equal(firstTokenIn(text), undefined, text);
  }
});
