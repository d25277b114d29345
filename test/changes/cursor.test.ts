import t from 'tap';
import { changeCursor, seqOf } from '../../src/changes/cursor.ts';
import { encodeCursor } from '../../src/core/cursor.ts';

t.test('a cursor leads back to its place in the log', async (t) => {
  for (const seq of [0, 1, 123_456_789]) t.equal(seqOf(changeCursor(seq, 'h'), 'h'), seq);
});

t.test('without a cursor the log begins at its beginning', async (t) => t.equal(seqOf(undefined, ''), 0));

t.test(
  'a cursor of another list, or of another history, is refused, by the name of the parameter',
  async (t) => {
    for (const cursor of ['x', '', encodeCursor(['entries'], [1]), changeCursor(1, 'before')]) {
      t.throws(() => seqOf(cursor, ''), { code: 'invalid-cursor', errors: [{ pointer: '#/query/since' }] });
    }
  },
);
