import { join } from 'node:path';
import t from 'tap';
import { isExistingDatabase } from '../../src/cli/existing-database.ts';

t.test('is the file of a file: URL, when it is there', async (t) => {
  const folder = t.testdir({ 'lectern.db': '' });
  t.equal(isExistingDatabase(`file:${join(folder, 'lectern.db')}`), true);
  t.equal(isExistingDatabase(`file:${join(folder, 'other.db')}`), false);
  t.equal(isExistingDatabase(':memory:'), false);
});
