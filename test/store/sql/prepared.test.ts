import t from 'tap';
import { prepared, preparedByShape } from '../../../src/store/sql/prepared.ts';

t.test('what is prepared is made when it is first asked for, once', async (t) => {
  let made = 0;
  const statement = prepared(() => {
    made += 1;
    return { made };
  });
  t.equal(made, 0);
  t.equal(statement(), statement());
  t.equal(made, 1);
});

t.test('each shape is made once', async (t) => {
  const made: number[] = [];
  const statement = preparedByShape(({ tags }: { tags: number }) => {
    made.push(tags);
    return { tags };
  });
  t.equal(statement({ tags: 1 }), statement({ tags: 1 }));
  t.not(statement({ tags: 2 }), statement({ tags: 1 }));
  t.same(made, [1, 2]);
});
