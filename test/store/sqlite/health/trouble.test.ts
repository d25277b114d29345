import { DrizzleQueryError } from 'drizzle-orm';
import t from 'tap';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { isBusy, isDamage, sqliteErrorIn, troubleOf } from '../../../../src/store/sqlite/health/trouble.ts';

const failure = (code: string) => new Database.SqliteError('x', code);

t.test('what is wrong with a file is told in words, by its code', async (t) => {
  for (const [code, expected, message] of [
    ['SQLITE_FULL', 'out-of-space', /full/],
    ['SQLITE_BUSY', 'unavailable', /busy/],
    ['SQLITE_BUSY_SNAPSHOT', 'unavailable', /busy/],
    ['SQLITE_LOCKED', 'unavailable', /busy/],
    ['SQLITE_PROTOCOL', 'unavailable', /busy/],
    ['SQLITE_CORRUPT', 'unavailable', /damaged/],
    ['SQLITE_CORRUPT_VTAB', 'unavailable', /damaged/],
    ['SQLITE_NOTADB', 'unavailable', /damaged/],
    ['SQLITE_READONLY', 'unavailable', /read-only/],
    ['SQLITE_READONLY_DBMOVED', 'unavailable', /read-only/],
    ['SQLITE_IOERR_WRITE', 'unavailable', /fails to read/],
    ['SQLITE_CANTOPEN', 'unavailable', /opened/],
  ] as const) {
    t.match(troubleOf(failure(code)), { code: expected, message, cause: { code } }, code);
  }
});

t.test('it is found in what wraps it, and nothing of that is told', async (t) => {
  const wrapped = new DrizzleQueryError('INSERT INTO entries', ['a secret'], failure('SQLITE_FULL'));
  const trouble = troubleOf(new Error('outside', { cause: wrapped }));
  t.match(trouble, { code: 'out-of-space' });
  t.equal(trouble?.cause, wrapped.cause);
});

t.test('other errors are none of the file', async (t) => {
  const endless = new Error('endless');
  endless.cause = endless;
  for (const error of [
    failure('SQLITE_CONSTRAINT_UNIQUE'),
    new Error('x'),
    'SQLITE_FULL',
    undefined,
    endless,
  ]) {
    t.equal(troubleOf(error), undefined);
  }
  t.equal(sqliteErrorIn(Object.assign(new Error('x'), { code: 'ENOSPC' })), undefined);
});

t.test('kinds', async (t) => {
  t.same([isBusy(failure('SQLITE_BUSY')), isBusy(failure('SQLITE_FULL')), isBusy('x')], [true, false, false]);
  t.same([isDamage(failure('SQLITE_NOTADB')), isDamage(failure('SQLITE_IOERR'))], [true, false]);
});
