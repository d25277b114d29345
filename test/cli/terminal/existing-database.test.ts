import { join } from 'node:path';
import t from 'tap';
import {
  databasePath,
  existingDatabase,
  isExistingDatabase,
} from '../../../src/cli/terminal/existing-database.ts';

t.test('is the file of a file: URL, when it is there', async (t) => {
  const folder = t.testdir({ 'lectern.db': '' });
  t.equal(isExistingDatabase(`file:${join(folder, 'lectern.db')}`), true);
  t.equal(isExistingDatabase(`file:${join(folder, 'other.db')}`), false);
  t.equal(isExistingDatabase(':memory:'), false);
});

t.test('the path of a file: URL is as it was written, and :memory: has none', async (t) => {
  t.equal(databasePath('file:./data/lectern.db'), './data/lectern.db');
  t.throws(() => databasePath(':memory:'), {
    name: 'ConfigError',
    message: 'DATABASE_URL=:memory: names no file.',
  });
});

t.test('refuses a database that is not there, and makes none', async (t) => {
  const folder = t.testdir({ 'lectern.db': '' });
  const there = `file:${join(folder, 'lectern.db')}`;
  t.equal(existingDatabase(there), there);
  const other = `file:${join(folder, 'other.db')}`;
  t.throws(() => existingDatabase(other), {
    name: 'ConfigError',
    message: `DATABASE_URL=${other}: there is no such database.`,
  });
  t.equal(isExistingDatabase(other), false);
});
