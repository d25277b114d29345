import t from 'tap';
import { freeSpace, MIN_SPACE } from '../../../../src/store/sqlite/health/space.ts';
import { asNobody } from '../../../support/as-nobody.ts';

t.test('the space that is left is known, to root and to others', async (t) => {
  const folder = t.testdir();
  const [own, others] = [Number(freeSpace(folder)), Number(asNobody(() => freeSpace('/')))];
  t.ok(own > MIN_SPACE);
  t.ok(others > 0);
  t.equal(MIN_SPACE, 1_048_576);
});

t.test('where the system does not tell, nobody knows', async (t) => {
  t.equal(freeSpace('/nowhere/at/all'), undefined);
  // It has no blocks.
  t.equal(freeSpace('/proc'), undefined);
});
