import t from 'tap';
import { byNaturalOrder } from '../../../../src/import/sources/directory/natural-order.ts';

t.test('names are in the order in which people count', async (t) => {
  const names = ['q2.md', 'q10.md', 'q16.md', 'q150.md', 'r1-2.md', 'r1-10.md', 'r2-1.md'];
  t.same([...names].reverse().sort(byNaturalOrder), names);
  t.same(['b', 'a', 'ä', 'c'].sort(byNaturalOrder), ['a', 'ä', 'b', 'c']);
});

t.test('different names are never equal, the same are', async (t) => {
  t.equal(byNaturalOrder('a', 'a'), 0);
  for (const [one, other] of [
    ['q01', 'q1'],
    ['\u00e9', 'e\u0301'],
  ] as const) {
    t.equal(byNaturalOrder(one, other), -byNaturalOrder(other, one));
    t.not(byNaturalOrder(one, other), 0);
  }
});
