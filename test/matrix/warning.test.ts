import t from 'tap';
import { warningSchema } from '../../src/matrix/warning.ts';
import { undescribed } from './descriptions.ts';

t.test('takes only the codes that it was made with', async (t) => {
  const schema = warningSchema(['a', 'b']);
  t.ok(schema.safeParse({ code: 'a', message: 'A sentence.' }).success);
  t.notOk(schema.safeParse({ code: 'c', message: 'A sentence.' }).success);
  t.same(undescribed(schema), []);
});
